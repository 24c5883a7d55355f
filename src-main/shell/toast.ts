import { Notification } from 'electron';
import type { Toast } from '../desk/desk.ts';

/** The last toast stays referenced, or its click is lost; a new one takes its place. */
let shown: Notification | null = null;

const emails = (count: number): string => (count === 1 ? '1 email came back' : `${count} emails came back`);

/** The toast's words: counts only, never a name or an address. */
export function wordsOf({ bounces, clinicSide }: Toast): { readonly title: string; readonly body: string } {
  if (bounces === 0) {
    return {
      title: 'A problem on the clinic’s side',
      body: `${emails(clinicSide)} for a reason that your IT person can mend.`,
    };
  }
  const more = clinicSide === 0 ? '' : ` ${clinicSide} more for a reason on the clinic’s side.`;
  return { title: emails(bounces), body: `Open Bounce Desk to see who to ring.${more}` };
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
