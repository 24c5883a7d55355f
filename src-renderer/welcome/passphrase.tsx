import { useState } from 'react';
import { useActions } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Tick } from '../ui/choices.tsx';

/** The recovery passphrase, shown once. The window stays here until someone says that it was kept. */
export function Passphrase({ passphrase }: { readonly passphrase: string }) {
  const { passphraseKept, copy } = useActions();
  const [kept, setKept] = useState(false);
  const groups = passphrase.split(/\s+/).map((group, index) => ({ group, number: index + 1 }));
  return (
    <main className="gate">
      <div className="gate-card gate-wide">
        <h1>The recovery passphrase</h1>
        <p>
          The records on this computer are encrypted. If its keychain is ever lost, this is the only way back. It is
          shown now and never again: write it down and keep the paper where only managers get to it.
        </p>
        <ol className="passphrase">
          {groups.map(({ group, number }) => (
            <li key={number}>
              <span className="passphrase-number">{number}</span>
              <span translate="no">{group}</span>
            </li>
          ))}
        </ol>
        <div className="save-line">
          <Button onClick={() => void copy(passphrase, 'Copied.')}>Copy</Button>
          <span className="field-hint">Paste it into the practice’s password safe, nowhere else.</span>
        </div>
        <Tick checked={kept} onChange={setKept}>
          It is written down and kept safe
        </Tick>
        <Button tone="main" disabled={!kept} onClick={() => void passphraseKept()}>
          Open Bounce Desk
        </Button>
      </div>
    </main>
  );
}
