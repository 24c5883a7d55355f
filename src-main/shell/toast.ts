import { Notification } from 'electron';
import { t } from '../contract/catalogue/translate.ts';
import type { Toast } from '../desk/desk.ts';

/** The last toast stays referenced, or its click is lost; a new one takes its place. */
let shown: Notification | null = null;

/** The toast's words: counts only, never a name or an address. */
export function wordsOf({ bounces, clinicSide }: Toast): { readonly title: string; readonly body: string } {
  if (bounces === 0) return { title: t('toast.clinic-side'), body: t('toast.clinic-side.body', { count: clinicSide }) };
  const body = clinicSide === 0 ? t('toast.bounces.body') : t('toast.bounces.body-more', { count: clinicSide });
  return { title: t('toast.bounces', { count: bounces }), body };
}

/** Shows one grouped toast. Answers what the system did with it; a refusal is not an error. */
export function showToast(
  toast: Toast,
  open: (screen: 'to-fix' | 'clinic-side') => void,
): Promise<{ readonly status: 'shown' | 'refused' }> {
  if (!Notification.isSupported()) return Promise.resolve({ status: 'refused' });
  return new Promise((resolve) => {
    const notification = new Notification({
      ...wordsOf(toast),
      silent: true,
      ...(toast.silent ? { urgency: 'low' as const } : {}),
    });
    const settle = (status: 'shown' | 'refused'): void => {
      clearTimeout(timer);
      resolve({ status });
    };
    // A system that says nothing within ten seconds has not shown it.
    const timer = setTimeout(() => settle('refused'), 10_000);
    notification.once('show', () => settle('shown'));
    notification.once('failed', () => settle('refused'));
    notification.on('click', () => open(toast.bounces > 0 ? 'to-fix' : 'clinic-side'));
    shown?.close();
    shown = notification;
    notification.show();
  });
}
