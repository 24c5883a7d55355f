import { failureWords } from '../../src-main/contract/catalogue/failures.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import { useMoment } from '../state/use-desk.ts';

/** A failure in a sentence and what to do next, beside where it happened; announced when it appears. */
export function FailureNote({ failure }: { readonly failure: Failure | null }) {
  const moment = useMoment();
  if (failure === null) return null;
  const { what, next } = failureWords(failure, moment);
  return (
    <p className="failure-note" role="alert">
      <strong>{what}</strong> {next}
    </p>
  );
}
