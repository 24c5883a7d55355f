import { EventEmitter } from 'node:events';
import type { NativeTheme } from 'electron';
import type { Session } from '../chromium/devtools.ts';

type ThemeSource = NativeTheme['themeSource'];

const sessions = new Set<Session>();

class StandInNativeTheme
  extends EventEmitter
  implements
    Pick<NativeTheme, 'inForcedColorsMode' | 'shouldUseDarkColors' | 'shouldUseHighContrastColors' | 'themeSource'>
{
  readonly inForcedColorsMode = false;
  readonly shouldUseHighContrastColors = false;
  #source: ThemeSource = 'system';

  get themeSource(): ThemeSource {
    return this.#source;
  }

  set themeSource(source: ThemeSource) {
    if (source === this.#source) return;
    this.#source = source;
    for (const session of sessions) void applyTheme(session);
    this.emit('updated');
  }

  /** The system here is always light. */
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}

export const nativeTheme = new StandInNativeTheme();

/** Makes a page's prefers-color-scheme follow the theme, now and from now on. */
export async function followTheme(session: Session): Promise<void> {
  sessions.add(session);
  await applyTheme(session);
}

export function forgetTheme(session: Session): void {
  sessions.delete(session);
}

async function applyTheme(session: Session): Promise<void> {
  const value = nativeTheme.themeSource === 'system' ? '' : nativeTheme.themeSource;
  await session
    .send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
    .catch(() => {
      // The page is closing.
    });
}
