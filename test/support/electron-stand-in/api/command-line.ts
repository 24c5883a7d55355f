import type { CommandLine } from 'electron';
import { environment } from '../environment.ts';

const switches = new Map(environment.commandLine.switches);

export const commandLine: CommandLine = {
  appendArgument() {},
  appendSwitch(name, value = '') {
    switches.set(name.toLowerCase(), value);
  },
  getSwitchValue: (name) => switches.get(name.toLowerCase()) ?? '',
  hasSwitch: (name) => switches.has(name.toLowerCase()),
  removeSwitch(name) {
    switches.delete(name.toLowerCase());
  },
};

const handedOn = ['force-device-scale-factor', 'force-prefers-reduced-motion', 'lang', 'no-sandbox', 'proxy-server'];

/** The switches that Chromium itself must see, as the app has left them. */
export function chromiumSwitches(): readonly string[] {
  return handedOn
    .filter((name) => switches.has(name))
    .map((name) => (switches.get(name) ? `--${name}=${switches.get(name)}` : `--${name}`));
}
