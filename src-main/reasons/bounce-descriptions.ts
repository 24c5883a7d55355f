import type { ReasonCode } from '../contract/reason.ts';

/**
 * Mandrill's own labels and the bgtools codes behind them that carry a meaning (BoogieTools BounceStudio return
 * codes). The set is open: `general`, 20, 40, 70 and whatever comes new say nothing.
 */
const labels: Readonly<Record<string, ReasonCode>> = {
  bad_mailbox: 'h1',
  invalid_domain: 's7',
  mailbox_full: 's1',
  '10': 'h1',
  '21': 's7',
  '22': 's1',
  '23': 's6',
  '50': 'h2',
  '51': 's11',
  '52': 's11',
  '53': 's8',
  '54': 's14',
};

/** What Mandrill's label says, or undefined. */
export function describedReason(description: string): ReasonCode | undefined {
  const label = description.trim().toLowerCase();
  return Object.hasOwn(labels, label) ? labels[label] : undefined;
}
