import { describe, expect, it } from 'vitest';
import { english } from '../../../src-main/contract/catalogue/en/all.ts';
import { inputSchemas } from '../../../src-main/contract/schemas.ts';
import { presetNames } from '../../../src-main/contract/settings.ts';
import { placeFields, usualPorts } from '../../../src-main/contract/systems/system.ts';
import { practiceSystems } from '../../../src-main/contract/systems/systems.ts';

const answers = {
  file: 'C:\\practice.db',
  url: 'https://fhir.example.org/r4',
  host: 'db.example.org',
  instance: 'BPSINSTANCE',
  port: 3306,
  database: 'practice',
  user: 'bounce_desk',
  encryption: { kind: 'checked', caFile: null },
} as const;

describe('the practice systems that a form offers', () => {
  it('are the presets, FHIR and patient lists, each once', () => {
    expect(practiceSystems.map(({ name }) => name).toSorted()).toEqual([...presetNames, 'fhir', 'csv'].toSorted());
  });

  it.each(practiceSystems)('say in words what $name is, how it was verified and what forbids or cautions', (system) => {
    const ids = [
      `system.${system.name}`,
      `system.${system.name}.proof`,
      ...(system.readOnly === null ? [] : [`read-only.${system.readOnly}`]),
      ...(system.caution === null ? [] : [`system.caution.${system.caution}`]),
    ];
    for (const id of ids) expect(english).toHaveProperty([id]);
    expect(system.mapping !== null).toBe(system.columns === 'known');
  });

  it.each(practiceSystems.flatMap((system) => system.engines.map((engine) => ({ system, engine }))))(
    'are taken by the bridge with what the form of $engine asks for $system.name',
    ({ system, engine }) => {
      const asked = placeFields[engine].filter((field) => field !== 'password');
      const place = Object.fromEntries(asked.map((field) => [field, answers[field as keyof typeof answers]]));
      const own = { ...practiceSystems[1]?.mapping, table: 'patients' };
      const server = engine in usualPorts;
      const config = {
        engine,
        ...place,
        ...(server ? { preset: system.name } : {}),
        ...(engine === 'fhir' ? {} : { mapping: system.mapping ?? own }),
      };
      expect(inputSchemas['practice.test'].safeParse({ config, password: null })).toMatchObject({ success: true });
    },
  );
});
