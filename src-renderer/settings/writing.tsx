import { useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { Settings } from '../../src-main/contract/settings.ts';
import type { DryRun } from '../../src-main/contract/setup.ts';
import { useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Tick } from '../ui/choices.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Rich } from '../ui/rich.tsx';
import { SaveLine } from './save-line.tsx';
import { useSection } from './use-section.ts';

/** Whether corrections are written, or only copied. Switched on only after a test has shown what would be written to. */
export function Writing({ settings }: { readonly settings: Settings }) {
  const section = useSection(['writing'], settings);
  const tryDryRun = useDesk((desk) => desk.tryDryRun);
  const [found, setFound] = useState<DryRun | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { practice } = settings;
  const mayBeOn = settings.writing || found !== null;

  async function tryDry(): Promise<void> {
    if (practice === null) return;
    const answer = await tryDryRun(practice);
    setFound(answer.ok ? answer.value : null);
    setFailure(answer.ok ? null : answer.error);
  }

  return (
    <section aria-labelledby="writing">
      <h2 id="writing">Writing to the practice database</h2>
      <p className="field-hint">
        Off, a corrected address is copied and typed by hand. On, Bounce Desk changes this one field itself, only while
        it still holds the old address, and notes who did it.
      </p>
      {practice === null ? <p>Choose the practice database first.</p> : null}
      <FailureNote failure={failure} />
      {practice !== null && !mayBeOn ? (
        <div className="save-line">
          <Button onClick={() => void tryDry()}>Try without changing anything</Button>
        </div>
      ) : null}
      {found === null ? null : (
        <p role="status">
          <Rich
            id={`connect.writing.tried.${found.way}`}
            values={{ name: found.patient?.name || t('connect.writing.nobody') }}
            parts={{ strong: <strong /> }}
          />
        </p>
      )}
      <Tick checked={section.value.writing} disabled={!mayBeOn} onChange={(writing) => section.change({ writing })}>
        Write corrections to the practice database
      </Tick>
      <SaveLine section={section} />
    </section>
  );
}
