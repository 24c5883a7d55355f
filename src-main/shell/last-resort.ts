/** What nobody caught: told to the log by its kind only, since a message may hold an address. An aborted fetch is no news. */
export function catchTheRest(log: (event: string, facts: Readonly<Record<string, string>>) => void): void {
  const kindOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
  process.on('unhandledRejection', (reason) => {
    if (kindOf(reason) !== 'AbortError') log('unhandled-rejection', { error: kindOf(reason) });
  });
  process.on('uncaughtException', (error) => log('uncaught-exception', { error: kindOf(error) }));
}
