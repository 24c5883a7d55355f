import { afterEach, describe, expect, it, vi } from 'vitest';
import { speak } from '../../../src-main/contract/catalogue/translate.ts';
import { wordsOf } from '../../../src-main/shell/toast.ts';
import { createTray } from '../../../src-main/shell/tray.ts';

const desktop = vi.hoisted(() => ({ toolTip: '', labels: [] as (string | undefined)[] }));
vi.mock('electron', () => ({
  app: { setBadgeCount: () => {} },
  Menu: { buildFromTemplate: (items: readonly { label?: string }[]) => items.map((item) => item.label) },
  nativeImage: { createFromPath: () => ({}) },
  Notification: {},
  Tray: class {
    on(): void {}
    setImage(): void {}
    setToolTip(text: string): void {
      desktop.toolTip = text;
    }
    setContextMenu(labels: (string | undefined)[]): void {
      desktop.labels = labels;
    }
  },
}));

afterEach(() => speak('en'));

describe('what the app says outside its window', () => {
  it('follows the language in the tray when it is drawn again', () => {
    const tray = createTray('', { open: () => {}, check: () => {}, quit: () => {} });
    tray.show({ toFix: 12, checkedAt: '09:10', stale: false });
    expect(desktop.toolTip).toBe('Bounce Desk - 12 to fix, checked 09:10');
    expect(desktop.labels).toEqual(['Open Bounce Desk', 'Check now', undefined, 'Quit']);
    speak('af');
    tray.show({ toFix: 12, checkedAt: '09:10', stale: false });
    expect(desktop.toolTip).toBe('Bounce Desk - 12 om reg te stel, gekyk 09:10');
    expect(desktop.labels).toEqual(['Maak Bounce Desk oop', 'Kyk nou', undefined, 'Sluit af']);
  });

  it('says in the tray that a check is old or never was', () => {
    const tray = createTray('', { open: () => {}, check: () => {}, quit: () => {} });
    tray.show({ toFix: 3, checkedAt: 'Fri 16:40', stale: true });
    expect(desktop.toolTip).toBe('Bounce Desk - not checked since Fri 16:40');
    tray.show({ toFix: 0, checkedAt: null, stale: true });
    expect(desktop.toolTip).toBe('Bounce Desk - not checked since it was set up');
  });

  it('counts in a toast, in the language of the window', () => {
    const toast = { bounces: 1, clinicSide: 3, silent: false };
    expect(wordsOf(toast)).toEqual({
      title: '1 email came back',
      body: 'Open Bounce Desk to see who to ring. 3 more for a reason on the clinic’s side.',
    });
    speak('af');
    expect(wordsOf({ ...toast, bounces: 0 })).toEqual({
      title: '’n Probleem aan die kliniek se kant',
      body: '3 e-posse het teruggekom om ’n rede wat u IT-persoon kan regmaak.',
    });
  });
});
