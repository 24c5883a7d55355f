/** Noon of 23 November 2026, UTC, in unix milliseconds. */
export const noon = Date.UTC(2026, 10, 23, 12);

export const sqliteWorker = new URL('../../../src-main/practice/engines/sqlite-worker.ts', import.meta.url);
