import type { PracticeFailure } from '../../../contract/failure.ts';

/** A reason of our own why no connection was opened. */
export class OpeningRefused extends Error {
  override readonly name = 'OpeningRefused';
  readonly failure: PracticeFailure;

  constructor(failure: PracticeFailure) {
    super(failure.code);
    this.failure = failure;
  }
}
