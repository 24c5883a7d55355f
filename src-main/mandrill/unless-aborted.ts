/**
 * What `work` answers, or `instead` as soon as the signal is aborted: also where the work itself would not heed it (a queue, a stream
 * that stalls). `work` must not reject.
 */
export async function unlessAborted<Value>(
  work: Promise<Value>,
  signal: AbortSignal | undefined,
  instead: Value,
): Promise<Value> {
  if (signal === undefined) return work;
  if (signal.aborted) return instead;
  const done = new AbortController();
  const stopped = new Promise<Value>((resolve) => {
    signal.addEventListener('abort', () => resolve(instead), { once: true, signal: done.signal });
  });
  const value = await Promise.race([work, stopped]);
  done.abort();
  return signal.aborted ? instead : value;
}
