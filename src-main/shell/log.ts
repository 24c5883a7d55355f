import log from 'electron-log/main.js';

const megabyte = 1024 * 1024;

/** Opens the log file of this run. Lines are an event's name with codes and counts: callers never hand in a name, an address or a key. */
export function openLog(file: string): (event: string, facts?: Readonly<Record<string, number | string>>) => void {
  log.transports.file.resolvePathFn = () => file;
  log.transports.file.maxSize = megabyte;
  log.transports.console.level = false;
  return (event, facts = {}) => log.info(event, facts);
}
