import { afterEach, describe, expect, it, vi } from 'vitest';
import { speak } from '../../../src-main/contract/catalogue/translate.ts';
import { wordsOf } from '../../../src-main/shell/toast.ts';
import { createTray } from '../../../src-main/shell/tray.ts';

interface Item {
  readonly label?: string;
  readonly click?: () => void;
}
const desktop = vi.hoisted(() => {
  let items: readonly Item[] = [];
  return {
    toolTip: '',
    get labels(): readonly (string | undefined)[] {
      return items.map(({ label }) => label);
    },
    click: (label: string) => items.find((item) => item.label === label)?.click?.(),
    take: (next: readonly Item[]) => {
      items = next;
    },
  };
});
vi.mock('electron', () => ({
  app: { setBadgeCount: () => {} },
  Menu: { buildFromTemplate: (items: readonly Item[]) => items },
  nativeImage: { createFromPath: () => ({}) },
  Notification: {},
  Tray: class {
    on(): void {}
    setImage(): void {}
    setToolTip(text: string): void {
      desktop.toolTip = text;
    }
    setContextMenu(items: readonly Item[]): void {
      desktop.take(items);
    }
  },
}));

const actions = () => ({ open: () => {}, check: () => {}, pause: () => {}, quit: () => {} });

afterEach(() => speak('en'));

describe('what the app says outside its window', () => {
  it('follows the language in the tray when it is drawn again', () => {
    const tray = createTray('', actions());
    tray.show({ toFix: 12, checkedAt: '09:10', stale: false, pause: 'none' });
    expect(desktop.toolTip).toBe('Bounce Desk - 12 to fix, checked 09:10');
    expect(desktop.labels).toEqual(['Open Bounce Desk', 'Check now', undefined, 'Quit']);
    speak('af');
    tray.show({ toFix: 12, checkedAt: '09:10', stale: false, pause: 'none' });
    expect(desktop.toolTip).toBe('Bounce Desk - 12 om reg te stel, gekyk 09:10');
    expect(desktop.labels).toEqual(['Maak Bounce Desk oop', 'Kyk nou', undefined, 'Sluit af']);
  });

  it('says in the tray that a check is old or never was', () => {
    const tray = createTray('', actions());
    tray.show({ toFix: 3, checkedAt: 'Fri 16:40', stale: true, pause: 'none' });
    expect(desktop.toolTip).toBe('Bounce Desk - not checked since Fri 16:40');
    tray.show({ toFix: 0, checkedAt: null, stale: true, pause: 'none' });
    expect(desktop.toolTip).toBe('Bounce Desk - not checked since it was set up');
  });

  it('offers a pause in the tray, and its end while there is one', () => {
    const asked: string[] = [];
    const tray = createTray('', { ...actions(), pause: (choice) => asked.push(choice) });
    const calm = { toFix: 3, checkedAt: '09:10', stale: false };
    tray.show({ ...calm, pause: 'may' });
    expect(desktop.labels.slice(3, 5)).toEqual([
      'Pause notifications for an hour',
      'Pause notifications until tomorrow 07:00',
    ]);
    desktop.click('Pause notifications for an hour');
    desktop.click('Pause notifications until tomorrow 07:00');
    tray.show({ ...calm, pause: { until: '10:10' } });
    expect(desktop.labels.slice(3, 5)).toEqual(['Notifications are paused until 10:10', 'End the pause']);
    desktop.click('End the pause');
    tray.show({ ...calm, pause: { until: null } });
    expect(desktop.labels).toContain('Notifications are paused');
    expect(asked).toEqual(['hour', 'tomorrow', 'end']);
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
