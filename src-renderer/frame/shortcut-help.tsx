import { t } from '../../src-main/contract/catalogue/translate.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Tick } from '../ui/choices.tsx';
import { Ask } from '../ui/dialog.tsx';
import { type Action, actionKeys } from '../worklist/actions.ts';

const everywhere = {
  '/': 'search',
  'Ctrl Z': 'undo',
  'Ctrl P': 'print',
  F8: 'hide',
  'Ctrl L': 'cover',
  '?': 'list',
} as const;

const inList = {
  '↑ ↓': 'lines',
  '← →': 'buttons',
  Enter: 'next',
  Space: 'pick',
  'Ctrl A': 'pick-all',
  Esc: 'leave',
} as const;

type KeyWord = (typeof everywhere)[keyof typeof everywhere] | (typeof inList)[keyof typeof inList];

const says = (keys: Readonly<Record<string, KeyWord>>) =>
  Object.entries(keys).map(([key, does]) => ({ keys: key, does: t(`keys.${does}`) }));

/** One letter corrects, or finds the patient first: it is named once. */
const letters = () =>
  (Object.entries(actionKeys) as readonly [Action, string | null][]).flatMap(([action, key]) =>
    key === null || action === 'find-patient' ? [] : [{ keys: key.toUpperCase(), does: t(`action.${action}`) }],
  );

/** Every key, on "?". The letter keys can be switched off. */
export function ShortcutHelp() {
  const open = useDesk((desk) => desk.helpOpen);
  const letterKeys = useDesk((desk) => desk.letterKeys);
  const { showHelp, useLetterKeys: setLetterKeys } = useActions();
  if (!open) return null;
  return (
    <Ask title={t('keys.title')} onClose={() => showHelp(false)}>
      <div className="keys">
        <KeyList title={t('keys.everywhere')} keys={says(everywhere)} />
        <KeyList title={t('keys.in-list')} keys={says(inList)} />
        <KeyList title={t('keys.in-line')} keys={letters()} />
      </div>
      <div className="dialog-buttons">
        <Tick checked={letterKeys} onChange={setLetterKeys}>
          {t('keys.use-letters')}
        </Tick>
        <Button onClick={() => showHelp(false)}>{t('common.close')}</Button>
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
