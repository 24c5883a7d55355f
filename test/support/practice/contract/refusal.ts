import { describe, expect, it } from 'vitest';
import type { TableMapping } from '../../../../src-main/contract/settings.ts';
import type { Bed, TriggerKind } from '../beds/bed.ts';
import { where } from '../beds/where.ts';
import { hex, mapping, update } from '../practice-file.ts';

const old = hex('naledi@gmial.com');
const naledi = { id: 1, email: 'naledi@gmial.com' };

const changedAudit = (changed: Partial<NonNullable<TableMapping['audit']>>): Partial<TableMapping> => ({
  audit: mapping.audit === null ? null : { ...mapping.audit, ...changed },
});

const triggerKinds: readonly TriggerKind[] = ['forbids', 'alters', 'drops', 'deletes', 'forbids-audit', 'drops-audit'];

const unfit: readonly (readonly [Partial<TableMapping>, object])[] = [
  [{ table: 'clients' }, { code: 'practice-table-missing', table: 'clients' }],
  [{ email: 'e_mail' }, { code: 'practice-column-missing', table: 'patients', column: 'e_mail' }],
  [{ table: 'patients"; DROP TABLE patients; --' }, { code: 'practice-mapping-invalid' }],
  [{ table: 'patients`; DROP TABLE patients; --' }, { code: 'practice-mapping-invalid' }],
  [{ email: 'email" = "email' }, { code: 'practice-mapping-invalid' }],
  [{ id: '' }, { code: 'practice-mapping-invalid' }],
  [{ lastName: "last_name || 'x'" }, { code: 'practice-mapping-invalid' }],
  [{ version: 'a.b' }, { code: 'practice-mapping-invalid' }],
  [{ table: 'a.b.patients' }, { code: 'practice-mapping-invalid' }],
  [{ firstName: 'f\u0131rst' }, { code: 'practice-mapping-invalid' }],
];

const unfitAudit: readonly (readonly [Partial<TableMapping>, object])[] = [
  [changedAudit({ table: 'nowhere' }), { code: 'practice-table-missing', table: 'nowhere' }],
  [changedAudit({ actor: 'who' }), { code: 'practice-column-missing', table: 'contact_changes', column: 'who' }],
  [changedAudit({ oldEmail: 'x) VALUES (1); --' }), { code: 'practice-mapping-invalid' }],
];

export function refusalContract(bed: Bed): void {
  describe('a write that is refused', () => {
    where(bed, 'lengths')('is too long for the column, counted in characters', async () => {
      const practice = await bed.practice([naledi], { email: 'short' });
      const connector = practice.open();
      const tooLong = { outcome: 'refused', failure: { code: 'practice-value-too-long', limit: 20 } };
      expect(await connector.updateEmail(update({ next: 'naledi.mokoena@x.co.z' }))).toEqual(tooLong);
      expect(await practice.fields()).toEqual({ 1: old });
      const longest = '\u{1f600}aledi.mokoena@x.co';
      expect(await connector.updateEmail(update({ next: longest }))).toEqual({ outcome: 'written' });
      expect(await practice.fields()).toEqual({ 1: hex(longest) });
    });

    const became = [
      ['D', 'deceased'],
      ['A', 'archived'],
      ['L', 'left'],
      ['M', 'merged'],
    ] as const;
    it.each(became.filter(([code]) => code !== 'L' || bed.lacks.left === undefined))(
      'is about a record that became %s between listing and writing',
      async (code, status) => {
        const practice = await bed.practice([naledi]);
        const connector = practice.open();
        expect(await connector.get('1')).toMatchObject({ value: { status: 'active' } });
        await practice.setStatus('1', code);
        expect(await connector.updateEmail(update())).toEqual({
          outcome: 'refused',
          failure: { code: 'practice-record-inactive', status },
        });
        expect(await practice.fields()).toEqual({ 1: old });
        expect(await practice.audit()).toEqual([]);
      },
    );

    it('finds the record gone', async () => {
      const practice = await bed.practice([{ id: 2, email: 'naledi@gmial.com' }]);
      expect(await practice.open().updateEmail(update())).toEqual({ outcome: 'gone' });
      expect(await practice.fields()).toEqual({ 2: old });
    });

    where(bed, 'keys')('finds two records with its key', async () => {
      const practice = await bed.practice([{ id: 'x', email: naledi.email }, { id: 'x' }], { key: 'caseless-text' });
      expect(await practice.open().updateEmail(update({ id: 'x' }))).toMatchObject({ outcome: 'refused' });
    });

    const triggers = triggerKinds.flatMap((kind) => {
      const statements = bed.trigger(kind);
      return statements === null ? [] : [[kind, statements] as const];
    });
    where(bed, 'sql').each(triggers)('meets a trigger that %s', async (_, statements) => {
      const practice = await bed.practice([naledi]);
      await practice.execute(...statements);
      const outcome = await practice.open().updateEmail(update());
      const code = expect.stringMatching(/^practice-(error|trouble)$/);
      expect(outcome).toMatchObject({ outcome: 'refused', failure: { code } });
      expect(JSON.stringify(outcome)).not.toMatch(/Naledi|naledi@/);
      expect(await practice.fields()).toEqual({ 1: old });
      expect(await practice.audit()).toEqual([]);
    });

    where(bed, 'sql')('meets constraints, and says nothing of their values', async () => {
      const unique = await bed.practice([naledi, { id: 2, email: 'taken@x.co.za' }], { email: 'unique' });
      const outcome = await unique.open().updateEmail(update({ next: 'taken@x.co.za' }));
      expect(outcome).toMatchObject({ outcome: 'refused', failure: { code: 'practice-error' } });
      expect(JSON.stringify(outcome)).not.toContain('taken@');
      const required = await bed.practice([naledi], { email: 'required' });
      expect(await required.open().get('1')).not.toHaveProperty('value.emptyAs');
      expect(await required.open().updateEmail(update({ next: null }))).toMatchObject({ outcome: 'refused' });
      expect(await required.fields()).toEqual({ 1: old });
    });

    it('is refused while writing is off', async () => {
      const practice = await bed.practice([naledi]);
      expect(await practice.open({ writing: false }).updateEmail(update())).toEqual({
        outcome: 'refused',
        failure: { code: 'practice-writing-off' },
      });
      expect(await practice.fields()).toEqual({ 1: old });
    });
  });

  describe('a write that succeeds', () => {
    it('changes one field of one record and leaves a trace', async () => {
      const practice = await bed.practice([naledi, { id: 2, email: 'naledi@gmial.com' }, { id: 3, email: null }]);
      expect(await practice.open().updateEmail(update())).toEqual({ outcome: 'written' });
      expect(await practice.fields()).toEqual({ 1: hex('naledi@gmail.com'), 2: old, 3: null });
      if (bed.lacks.audit !== undefined) return;
      expect(await practice.audit()).toEqual([
        {
          correction_id: 'c-1',
          patient_id: '1',
          old_email: 'naledi@gmial.com',
          new_email: 'naledi@gmail.com',
          changed_by: 'Thandi',
        },
      ]);
    });

    it.each([
      [''],
      [null],
      [`o'neil"\\'; DROP TABLE patients; --@x.co.za`],
      ['jos\u00e9@x.co.za'],
      ['\u{1f600}\u05d3@x.co.za'],
    ])('puts %j there as it is', async (next) => {
      const practice = await bed.practice([naledi]);
      const actor = `Thandi\\'); DELETE FROM patients; --`;
      expect(await practice.open().updateEmail(update({ next, actor }))).toEqual({ outcome: 'written' });
      const absent = next === null || (next === '' && bed.lacks.empty !== undefined);
      expect(await practice.fields()).toEqual({ 1: absent ? null : hex(next) });
      if (bed.lacks.audit !== undefined) return;
      expect(await practice.audit()).toMatchObject([{ new_email: next, changed_by: actor }]);
    });

    it('is not repeated for the same correction', async () => {
      const practice = await bed.practice([naledi]);
      const connector = practice.open();
      const both = await Promise.all([connector.updateEmail(update()), connector.updateEmail(update())]);
      expect(both).toEqual([{ outcome: 'written' }, { outcome: 'written' }]);
      if (bed.lacks.audit === undefined) expect(await practice.audit()).toHaveLength(1);
    });

    it('is done by one of two workstations, and is a conflict for the other', async () => {
      const practice = await bed.practice([naledi]);
      const outcomes = await Promise.all([
        practice.open().updateEmail(update({ correctionId: 'c-1', next: 'first@x.co.za' })),
        practice.open().updateEmail(update({ correctionId: 'c-2', next: 'second@x.co.za' })),
      ]);
      expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['conflict', 'written']);
      if (bed.lacks.audit === undefined) expect(await practice.audit()).toHaveLength(1);
    });

    where(bed, 'sql')('needs no audit table', async () => {
      const practice = await bed.practice([naledi]);
      await practice.execute('DROP TABLE contact_changes');
      expect(await practice.open({ mapping: { audit: null } }).updateEmail(update())).toEqual({ outcome: 'written' });
    });
  });

  describe('a mapping that the database does not bear out', () => {
    where(bed, 'sql').each(unfit)('%j is named', async (changed, error) => {
      const practice = await bed.practice([naledi]);
      const connector = practice.open({ mapping: changed });
      expect(await connector.test()).toMatchObject({ ok: false, error });
      expect(await connector.findByEmails(['naledi@gmial.com'])).toMatchObject({ ok: false, error });
      expect(await connector.updateEmail(update())).toMatchObject({ outcome: 'unreachable', failure: error });
      expect(await practice.fields()).toEqual({ 1: old });
    });

    where(bed, 'sql').each(unfitAudit)('%j stops writing, not reading', async (changed, error) => {
      const practice = await bed.practice([naledi]);
      const connector = practice.open({ mapping: changed });
      expect(await connector.findByEmails(['naledi@gmial.com'])).toMatchObject({ ok: true });
      expect(await connector.updateEmail(update())).toMatchObject({ outcome: 'unreachable', failure: error });
      expect(await connector.settle(update())).toMatchObject({ outcome: 'unreachable', failure: error });
      expect(await practice.fields()).toEqual({ 1: old });
    });

    where(bed, 'sql')('takes names without regard to case, and reserved words', async () => {
      const practice = await bed.practice([naledi]);
      const q = bed.quote;
      await practice.execute(
        `CREATE TABLE ${q('order')} (${q('Group')} INTEGER, ${q('select')} VARCHAR(50))`,
        `INSERT INTO ${q('order')} VALUES (1, 'a@x.co.za')`,
      );
      const none = { firstName: null, lastName: null, birthDate: null, mobile: null, home: null, work: null } as const;
      const changed = { ...none, table: 'ORDER', id: 'group', email: 'Select', status: null, emailConsent: null };
      const connector = practice.open({ mapping: { ...changed, audit: null } });
      expect(await connector.get('1')).toMatchObject({ ok: true, value: { rawEmail: 'a@x.co.za' } });
      expect(await connector.updateEmail(update({ expected: 'a@x.co.za' }))).toEqual({ outcome: 'written' });
      await practice.execute(`DROP TABLE ${q('order')}`);
    });
  });
}
