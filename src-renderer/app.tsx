import { useEffect } from 'react';
import { Cover } from './frame/cover.tsx';
import { Frame } from './frame/frame.tsx';
import { Locked } from './frame/locked.tsx';
import { Refused } from './frame/refused.tsx';
import { useDesk } from './state/use-desk.ts';
import { FailureNote } from './ui/failure-note.tsx';
import { useLate } from './ui/use-late.ts';
import { Passphrase } from './welcome/passphrase.tsx';
import { Welcome } from './welcome/welcome.tsx';

/** What the window shows: the desk, or what stands before it. */
export function App() {
  const status = useDesk((desk) => desk.status);
  const failure = useDesk((desk) => desk.statusFailure);
  const passphrase = useDesk((desk) => desk.passphrase);
  const late = useLate(status === null && failure === null);
  const theme = status?.theme ?? 'system';
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);

  // Shown once: nothing may take its place before it was read.
  if (passphrase !== null) return <Passphrase passphrase={passphrase} />;
  if (status === null) {
    return (
      <main className="gate">{late ? <p className="panel-hint">Opening…</p> : <FailureNote failure={failure} />}</main>
    );
  }
  if (status.phase === 'welcome') return <Welcome />;
  if (status.phase === 'locked') return <Locked notices={status.notices} />;
  if (status.phase === 'refused') return <Refused notices={status.notices} />;
  if (!status.sample && status.atDesk === null) return <Cover />;
  return <Frame status={status} />;
}
