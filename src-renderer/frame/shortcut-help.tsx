import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Tick } from '../ui/choices.tsx';
import { Ask } from '../ui/dialog.tsx';
import { actionWords } from '../worklist/actions.ts';

const everywhere = [
  { keys: '/', does: 'Search' },
  { keys: 'Ctrl Z', does: 'Take back the last step' },
  { keys: 'F8', does: 'Hide every line but the open one' },
  { keys: 'Ctrl L', does: 'Cover the screen' },
  { keys: '?', does: 'This list' },
];

const inList = [
  { keys: '↑ ↓', does: 'From line to line' },
  { keys: '← →', does: 'To the buttons of a line and back' },
  { keys: 'Enter', does: 'The next step of the line; in the editor, save' },
  { keys: 'Esc', does: 'Leave the editor; what was typed is kept' },
];

const letters = Object.values(actionWords)
  .filter(({ key }) => key !== null)
  .filter(({ name }) => name !== 'Find the patient')
  .map(({ name, key }) => ({ keys: (key ?? '').toUpperCase(), does: name }));

/** Every key, on "?". The letter keys can be switched off. */
export function ShortcutHelp() {
  const open = useDesk((desk) => desk.helpOpen);
  const letterKeys = useDesk((desk) => desk.letterKeys);
  const { showHelp, useLetterKeys: setLetterKeys } = useActions();
  if (!open) return null;
  return (
    <Ask title="Keys" onClose={() => showHelp(false)}>
      <div className="keys">
        <KeyList title="Everywhere" keys={everywhere} />
        <KeyList title="In the list" keys={inList} />
        <KeyList title="In a focused line" keys={letters} />
      </div>
      <div className="dialog-buttons">
        <Tick checked={letterKeys} onChange={setLetterKeys}>
          Use the letter keys
        </Tick>
        <Button onClick={() => showHelp(false)}>Close</Button>
      </div>
    </Ask>
  );
}

interface KeyListProps {
  readonly title: string;
  readonly keys: readonly { readonly keys: string; readonly does: string }[];
}

function KeyList({ title, keys }: KeyListProps) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="key-list">
        {keys.map((key) => (
          <div key={key.keys}>
            <dt>
              <kbd>{key.keys}</kbd>
            </dt>
            <dd>{key.does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
