import { failureWords } from '../../src-main/contract/catalogue/failures.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import { useMoment } from '../state/use-desk.ts';

interface FailureNoteProps {
  readonly failure: Failure | null;
  /** It is read with its surroundings, or has been there for a while: not announced by itself. */
  readonly known?: boolean;
}

/** A failure in a sentence and what to do next, beside where it happened; announced when it appears. */
export function FailureNote({ failure, known = false }: FailureNoteProps) {
  const moment = useMoment();
  if (failure === null) return null;
  const { what, next } = failureWords(failure, moment);
  return (
    <p className="failure-note" role={known ? undefined : 'alert'}>
      <strong>{what}</strong> {next}
    </p>
  );
}
