/** What an Electron command line asks for. */
export interface CommandLine {
  readonly version: boolean;
  /** The address for Node's inspector, and whether to wait for a debugger, when asked for. */
  readonly inspect: { readonly host: string; readonly port: number; readonly wait: boolean } | undefined;
  /** Modules to load before the app: -r, --require. */
  readonly modules: readonly string[];
  /** The app's folder or entry file; undefined in a packaged app, which carries its own. */
  readonly target: string | undefined;
  /** Every --name or --name=value, the name in lower case as Chromium keeps it. */
  readonly switches: ReadonlyMap<string, string>;
}

/** Reads `electron [flags] [-r module] <app folder | entry> [arguments]`; `packaged` when there is no such target. */
export function parseCommandLine(values: readonly string[], packaged: boolean): CommandLine {
  const modules: string[] = [];
  const switches = new Map<string, string>();
  let target: string | undefined;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? '';
    if (!packaged && target === undefined && (value === '-r' || value === '--require')) {
      index += 1;
      modules.push(values[index] ?? '');
    } else if (value.startsWith('--')) {
      const [name = '', ...rest] = value.slice(2).split('=');
      switches.set(name.toLowerCase(), rest.join('='));
    } else if (!packaged && !value.startsWith('-')) {
      target ??= value;
    }
  }
  return {
    version: !packaged && (switches.has('version') || values[0] === '-v'),
    inspect: readInspect(switches),
    modules,
    target,
    switches,
  };
}

function readInspect(switches: ReadonlyMap<string, string>): CommandLine['inspect'] {
  const wait = switches.has('inspect-brk');
  const address = wait ? switches.get('inspect-brk') : switches.get('inspect');
  if (address === undefined) return undefined;
  const separator = address.lastIndexOf(':');
  const port = address.slice(separator + 1);
  return {
    host: separator > 0 ? address.slice(0, separator) : '127.0.0.1',
    port: port === '' ? 9229 : Number(port),
    wait,
  };
}
