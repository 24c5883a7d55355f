import type { AuditSeal } from '../files/audit-seal.ts';
import type { Audit } from './audit.ts';

interface Marks {
  get(key: string): string | null;
  set(key: string, value: string | null): void;
}

/** In the records: from here on a seal lies beside them. */
const mark = 'audit.sealed';

/** The audit held against its seal. */
export function sealedAuditOn(audit: Audit, seal: AuditSeal, marks: Marks) {
  /** The first line that does not fit the seal, or null. A seal that is behind is none the worse: it is written after the lines. */
  const againstSeal = (): number | null => {
    const sealed = seal.read();
    const last = audit.newest()?.sequence ?? 0;
    if (sealed === 'missing') return marks.get(mark) === null ? null : last + 1;
    if (sealed === 'forged' || sealed.sequence > last) return last + 1;
    return audit.hashAt(sealed.sequence) === sealed.hash ? null : sealed.sequence;
  };

  /** Moves the seal to the newest line, unless the old one is broken: then it stays, as evidence. */
  const renew = (): void => {
    const head = audit.newest();
    if (head === null || againstSeal() !== null) return;
    seal.write(head);
    if (marks.get(mark) === null) marks.set(mark, 'yes');
  };

  return {
    renew,

    /** Begins a new seal behind a line that says why the old one fits no more: the records were restored from a copy, or begun anew. */
    startAnew(at: number, action: string): void {
      const sealed = seal.read();
      const last = audit.newest()?.sequence ?? 0;
      const missing = typeof sealed === 'object' && sealed.sequence > last ? sealed.sequence - last : 0;
      const detail = missing === 0 ? null : `${missing} audit lines after line ${last} are not in the copy`;
      const nothing = { patientId: null, oldValue: null, newValue: null, outcome: null };
      audit.append([{ at, actor: 'Bounce Desk', action, ...nothing, detail }]);
      const head = audit.newest();
      if (head !== null) seal.write(head);
      marks.set(mark, 'yes');
    },

    async verify(): Promise<number | null> {
      const broken = (await audit.firstBroken()) ?? againstSeal();
      if (broken === null) renew();
      return broken;
    },
  };
}
