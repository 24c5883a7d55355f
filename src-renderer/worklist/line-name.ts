import { reasonLine } from '../../src-main/contract/catalogue/reason-line.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { WorklistRow } from '../../src-main/contract/worklist.ts';
import { saysWhatFor } from './waits-for.ts';

/** What a line is called where it is heard and not seen: who, which address, and what about it; the rest is in its cells. */
export const lineName = (row: WorklistRow): string =>
  t('row.name', {
    who: row.patient?.name ?? t(row.patientLookedUp ? 'row.nobody' : 'row.patient-unknown'),
    address: row.address,
    what: whatOf(row),
  });

function whatOf(row: WorklistRow): string {
  const { step, waiting } = row;
  if (waiting?.kind === 'write') return t('row.name.being-written');
  if (waiting?.kind === 'decision') return saysWhatFor(waiting.decision);
  if (step.kind === 'decide') return t(`correction.${step.correction.state}`);
  return step.kind === 'none' && row.patient !== null ? t('row.see-record') : reasonLine(row);
}
