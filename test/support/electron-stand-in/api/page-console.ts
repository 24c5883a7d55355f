import type { Session } from '../chromium/devtools.ts';

/** What a page says on its console, or what the browser says about it: a refused script, an uncaught error. */
export interface ConsoleMessage {
  readonly message: string;
  readonly level: 'debug' | 'error' | 'info' | 'warning';
  readonly lineNumber: number;
  readonly sourceId: string;
}

const levels: Readonly<Record<string, ConsoleMessage['level']>> = {
  assert: 'error',
  debug: 'debug',
  error: 'error',
  verbose: 'debug',
  warning: 'warning',
};

export function reportConsole(session: Session, report: (message: ConsoleMessage) => void): void {
  session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    const frame = stackTrace?.callFrames[0];
    report({
      message: args.map(({ value, description }) => String(value ?? description ?? '')).join(' '),
      level: levels[type] ?? 'info',
      lineNumber: (frame?.lineNumber ?? 0) + 1,
      sourceId: frame?.url ?? '',
    });
  });
  session.on('Log.entryAdded', ({ entry }) => {
    const { text, level, lineNumber, url } = entry;
    report({ message: text, level: levels[level] ?? 'info', lineNumber: lineNumber ?? 0, sourceId: url ?? '' });
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const { text, exception, lineNumber, url } = exceptionDetails;
    report({
      message: `${text} ${exception?.description ?? ''}`.trim(),
      level: 'error',
      lineNumber: lineNumber + 1,
      sourceId: url ?? '',
    });
  });
}
