import { describe, expect, it } from 'vitest';
import type { Bed } from '../beds/bed.ts';
import { where } from '../beds/where.ts';
import { hex, update } from '../practice-file.ts';

const old = hex('naledi@gmial.com');
const naledi = { id: 1, email: 'naledi@gmial.com' };

export function lostAnswerContract(bed: Bed): void {
  const audited = bed.lacks.audit === undefined;

  /** A write whose commit met the cue. */
  async function struck(cue: 'before-commit' | 'after-commit', traced = true) {
    const practice = await bed.practice([naledi]);
    const connector = await practice.openStruck(cue, traced ? {} : { mapping: { audit: null } });
    const read = await connector.get('1');
    const outcome = await connector.updateEmail(update());
    expect(outcome).toEqual({ outcome: 'uncertain', failure: { code: 'practice-unreachable' } });
    const version = read.ok ? (read.value?.version ?? null) : null;
    return { practice, connector, version, seen: update({ expectedVersion: version }) };
  }

  describe('a write whose answer was lost', () => {
    it('never arrived when the line was cut before the commit, and can be written then', async () => {
      const { practice, connector, seen } = await struck('before-commit');
      expect(await connector.settle(seen)).toEqual({ outcome: 'never-arrived' });
      expect(await practice.fields()).toEqual({ 1: old });
      expect(await connector.updateEmail(seen)).toEqual({ outcome: 'written' });
      expect(await practice.fields()).toEqual({ 1: hex('naledi@gmail.com') });
      if (audited) expect(await practice.audit()).toHaveLength(1);
    });

    it('is written when the line was cut after the commit, and is not written twice', async () => {
      const { practice, connector } = await struck('after-commit');
      expect(await connector.settle(update())).toEqual({ outcome: 'written' });
      expect(await connector.updateEmail(update())).toEqual({ outcome: 'written' });
      expect(await practice.fields()).toEqual({ 1: hex('naledi@gmail.com') });
      if (audited) expect(await practice.audit()).toHaveLength(1);
    });

    it('is a conflict when it was written and somebody put the old address back', async () => {
      const { practice, connector, seen } = await struck('after-commit');
      expect(await connector.settle(seen)).toEqual({ outcome: 'written' });
      await practice.setEmail('1', 'naledi@gmial.com');
      const conflict = { outcome: 'conflict', found: 'naledi@gmial.com' };
      expect(await connector.settle(seen)).toEqual(conflict);
      expect(await practice.fields()).toEqual({ 1: old });
      if (!audited) return;
      expect(await connector.updateEmail(seen)).toEqual(conflict);
      expect(await practice.fields()).toEqual({ 1: old });
      expect(await practice.audit()).toHaveLength(1);
    });

    it('is a conflict when somebody set a third address meanwhile', async () => {
      const { practice, connector, seen } = await struck('before-commit');
      expect(await connector.settle(seen)).toEqual({ outcome: 'never-arrived' });
      await practice.setEmail('1', 'n@third.co.za');
      expect(await connector.settle(update())).toEqual({ outcome: 'conflict', found: 'n@third.co.za' });
      expect(await connector.updateEmail(update())).toEqual({ outcome: 'conflict', found: 'n@third.co.za' });
    });

    it('is gone when the record was deleted meanwhile', async () => {
      const { practice, connector, seen } = await struck('before-commit');
      expect(await connector.settle(seen)).toEqual({ outcome: 'never-arrived' });
      await practice.removeRecord('1');
      expect(await connector.settle(update())).toEqual({ outcome: 'gone' });
    });

    it('cannot be told without an audit table, unless the row has a version', async () => {
      const { practice, connector, version } = await struck('before-commit', false);
      expect(await connector.settle(update())).toEqual({ outcome: 'unknown', found: 'naledi@gmial.com' });
      if (version === null) return;
      const seen = update({ expectedVersion: version });
      expect(await connector.settle(seen)).toEqual({ outcome: 'never-arrived' });
      await practice.setEmail('1', 'naledi@gmial.com');
      expect(await connector.settle(seen)).toEqual({ outcome: 'conflict', found: 'naledi@gmial.com' });
    });

    where(bed, 'sql')('is told by a version of the practice’s own where there is no audit table', async () => {
      const practice = await bed.practice([naledi]);
      await practice.execute(
        'ALTER TABLE patients ADD COLUMN row_version INTEGER',
        'UPDATE patients SET row_version = 7',
      );
      const connector = practice.open({ mapping: { audit: null, version: 'row_version' } });
      expect(await connector.get('1')).toMatchObject({ ok: true, value: { version: '7' } });
      expect(await connector.settle(update({ expectedVersion: '7' }))).toEqual({ outcome: 'never-arrived' });
      expect(await connector.settle(update({ expectedVersion: '6' }))).toMatchObject({ outcome: 'conflict' });
      expect(await connector.settle(update({ expectedVersion: null }))).toMatchObject({ outcome: 'unknown' });
    });
  });

  describe('a connector that is closed', () => {
    it('asks nothing more', async () => {
      const connector = (await bed.practice([naledi])).open();
      expect(await connector.get('1')).toMatchObject({ ok: true });
      await connector.close();
      expect(await connector.get('1')).toMatchObject({ ok: false, error: { code: 'practice-unreachable' } });
      expect(await connector.updateEmail(update())).toMatchObject({ outcome: 'unreachable' });
    });
  });
}
