import type {
  EmailUpdate,
  PracticeConnector,
  SettleOutcome,
  UpdateOutcome,
} from '../../../../src-main/practice/port.ts';

export type Ending = 'written' | 'conflict' | 'gone' | 'refused' | 'unknown' | 'stuck';

/** What the journal does with a correction: try, settle what is in doubt, try again; `first` is what the attempt that met the crash said. */
export async function seeThrough(
  connector: PracticeConnector,
  update: EmailUpdate,
  first: UpdateOutcome | null,
): Promise<Ending> {
  let outcome: UpdateOutcome | SettleOutcome = first ?? {
    outcome: 'uncertain',
    failure: { code: 'practice-unreachable' },
  };
  let inDoubt = false;
  for (let attempt = 0; attempt < 40; attempt += 1) {
    switch (outcome.outcome) {
      case 'uncertain':
        inDoubt = true;
        break;
      case 'never-arrived':
        inDoubt = false;
        break;
      case 'unreachable':
        await new Promise((resolve) => setTimeout(resolve, 50));
        break;
      default:
        return outcome.outcome;
    }
    outcome = inDoubt ? await connector.settle(update) : await connector.updateEmail(update);
  }
  return 'stuck';
}
