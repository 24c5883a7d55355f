/** An answer that did not come in time; what became of the statement nobody can tell. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/** Waits `deadline` milliseconds at most; then `giveUp` cuts the connection, so that a late answer reaches nobody. */
export async function within<Value>(deadline: number, work: Promise<Value>, giveUp: () => void): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      giveUp();
      reject(new DeadlineError());
    }, deadline);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // After the deadline nobody listens to the work any more.
    work.catch(() => undefined);
  }
}
