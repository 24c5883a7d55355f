import { auditSealIn } from '../files/audit-seal.ts';
import type { Place } from '../files/open-file.ts';
import type { OpenFiles } from '../files/open-files.ts';
import { keyValueOn } from '../key-value.ts';
import { auditOn } from '../records/audit.ts';
import { sealedAuditOn } from '../records/sealed-audit.ts';

const begun: ReadonlySet<string> = new Set(['records-restored', 'records-set-aside']);

/** Keeps the audit's seal current: at the start, with each copy and at the end. A disk that takes none leaves the old one, which still holds. */
export function keepSeal(
  { records, notices }: OpenFiles,
  { directory, key, now }: Place,
): { readonly renew: () => void } {
  const sealed = sealedAuditOn(auditOn(records), auditSealIn(directory, key), keyValueOn(records, 'facts'));
  const unlessFull = (work: () => void): void => {
    try {
      work();
    } catch {
      // Told by the next write of something that matters more.
    }
  };
  const renew = (): void => unlessFull(sealed.renew);
  const anew = notices.find(({ code }) => begun.has(code));
  if (anew === undefined) renew();
  else unlessFull(() => sealed.startAnew(now, anew.code));
  return { renew };
}
