import type { ClinicSideProblem } from '../reports.ts';
import { isMessage, t } from './translate.ts';

interface ClinicSideWords {
  /** What is wrong, as a heading. */
  readonly cause: string;
  /** What it means, a sentence for the person who looks after the clinic's email. */
  readonly meaning: string;
  /** What to change, one step each. */
  readonly change: readonly string[];
}

/** Cause, meaning and what to change for one kind of failure on our own side; the most general words for one that has none of its own. */
export function clinicSideWords(reason: ClinicSideProblem['reason']): ClinicSideWords {
  const say = (part: string): string | null => {
    const id = `clinic-side.${reason}.${part}`;
    return isMessage(id) ? t(id) : null;
  };
  const steps = ['step-1', 'step-2', 'step-3'].flatMap((step) => say(step) ?? []);
  return {
    cause: say('cause') ?? t('clinic-side.other.cause'),
    meaning: say('meaning') ?? t('clinic-side.other.meaning'),
    change: steps.length > 0 ? steps : [t('clinic-side.other.step-1')],
  };
}
