import { t } from '../../src-main/contract/catalogue/translate.ts';
import { type SettingsPart, unsavedParts } from '../state/unsaved.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Ask } from '../ui/dialog.tsx';
import { goTo } from './parts.tsx';

const titles = {
  appearance: 'appearance.title',
  quiet: 'quiet.title',
  away: 'away.title',
  key: 'mandrill.key',
  whose: 'whose.title',
  practice: 'connect.title',
  writing: 'connect.writing.title',
  types: 'types.title',
  passing: 'passing.title',
  zone: 'zone.title',
  people: 'people.title',
} as const satisfies Record<SettingsPart, string>;

/** Asked before what was entered in Settings and not saved is lost on the way to another screen. */
export function UnsavedQuestion() {
  const leaving = useDesk((desk) => desk.leavingFor !== null);
  return leaving ? <Question /> : null;
}

function Question() {
  // As one text: a new list each time would be drawn for ever.
  const parts = useDesk((desk) => unsavedParts(desk).join()).split(',') as SettingsPart[];
  const { stayInSettings, leaveUnsaved } = useActions();

  function stay(): void {
    stayInSettings();
    const [first] = parts;
    // Once the question is gone and has given the focus back.
    if (first !== undefined) requestAnimationFrame(() => goTo(first));
  }

  return (
    <Ask title={t('settings.leave')} onClose={stayInSettings} role="alertdialog">
      <p>{t('settings.leave.parts')}</p>
      <ul>
        {parts.map((part) => (
          <li key={part}>{t(titles[part])}</li>
        ))}
      </ul>
      <div className="dialog-buttons">
        <Button tone="main" autoFocus onClick={stay}>
          {t('settings.leave.stay')}
        </Button>
        <Button tone="quiet" onClick={leaveUnsaved}>
          {t('settings.leave.drop')}
        </Button>
      </div>
    </Ask>
  );
}
