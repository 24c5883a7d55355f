import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { PracticeConfig } from '../../src-main/contract/settings.ts';
import type { EngineKind, SystemName } from '../../src-main/contract/systems/system.ts';
import { practiceSystems, systemOf } from '../../src-main/contract/systems/systems.ts';
import { Choices } from '../ui/choices.tsx';
import { Chooser } from '../ui/select.tsx';
import { startOf, systemNameOf } from './draft.ts';

interface SystemChooserProps {
  readonly value: PracticeConfig | null;
  readonly onChange: (value: PracticeConfig) => void;
}

const none = '';

/** Which practice system it is, what we may do there, and how far that was tried. */
export function SystemChooser({ value, onChange }: SystemChooserProps) {
  const name = value === null ? null : systemNameOf(value);
  const system = name === null ? null : systemOf(name);
  return (
    <>
      <div className="connect-system">
        <Chooser
          label={t('connect.system')}
          labelled
          value={name ?? none}
          choices={[
            ...(name === null ? [{ id: none, name: t('connect.system.choose') }] : []),
            ...practiceSystems.map((one) => ({ id: one.name, name: t(`system.${one.name}`) })),
          ]}
          onChange={(chosen) => {
            if (chosen !== none && chosen !== name) onChange(startOf(chosen as SystemName));
          }}
        />
      </div>
      {system === null || value === null ? null : (
        <div className="connect-notes">
          <p>{system.readOnly === null ? t('connect.may.write') : t(`read-only.${system.readOnly}`)}</p>
          {system.readOnly === null ? (
            <p className="field-hint">{t(value.engine === 'fhir' ? 'connect.how.fhir' : 'connect.how.sql')}</p>
          ) : null}
          {system.caution === null ? null : <p className="connect-caution">{t(`system.caution.${system.caution}`)}</p>}
          <p className="field-hint">{t(`system.${system.name}.proof`)}</p>
          {value.engine === 'sqlserver' ? (
            <p className="connect-caution">
              {t('system.untried')}
              {system.readOnly === null ? ` ${t('system.untried.writing')}` : null}
            </p>
          ) : null}
        </div>
      )}
      {system === null || value === null || system.engines.length < 2 ? null : (
        <Choices<EngineKind>
          legend={t('connect.engine')}
          value={value.engine}
          onChange={(engine) => onChange(startOf(system.name, engine))}
          choices={system.engines.map((engine) => ({ value: engine, name: t(`connect.engine.${engine}`) }))}
        />
      )}
    </>
  );
}
