import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { DecisionKind } from '../../src-main/contract/correction.ts';

const waitingKinds = ['voicemail', 'wrong-number', 'will-call-back', 'snoozed', 'address-is-right'] as const;
const waits: ReadonlySet<string> = new Set(waitingKinds);
const isWaitingKind = (kind: string): kind is (typeof waitingKinds)[number] => waits.has(kind);

/** What a line waits for after a decision. */
export const saysWhatFor = (kind: DecisionKind): string =>
  t(isWaitingKind(kind) ? `waits-for.${kind}` : 'waits-for.anything');
