import { useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Settings } from '../../src-main/contract/settings.ts';
import type { DryRun } from '../../src-main/contract/setup.ts';
import { systemOf } from '../../src-main/contract/systems/systems.ts';
import { systemNameOf } from '../connect/draft.ts';
import { isChanged } from '../state/unsaved.ts';
import { useDesk } from '../state/use-desk.ts';
import { Tick } from '../ui/choices.tsx';
import { TryWriting } from './dry-run.tsx';
import { SaveLine } from './save-line.tsx';
import { useSection } from './use-section.ts';

interface Tried {
  /** The connection it was tried on, as text: another one has to be tried anew. */
  readonly on: string;
  readonly run: DryRun;
}

/** Whether corrections are written, or only copied. Switched on only after a dry run of the saved connection has proved that it works. */
export function Writing({ settings }: { readonly settings: Settings }) {
  const section = useSection(['writing'], settings);
  const unsaved = useDesk((desk) => isChanged(settings, desk.settingsDraft, 'practice'));
  const [tried, setTried] = useState<Tried | null>(null);
  const { practice } = settings;
  const readOnly = practice === null ? null : systemOf(systemNameOf(practice)).readOnly;
  const on = JSON.stringify(practice);
  const run = tried !== null && tried.on === on && !unsaved ? tried.run : null;
  const possible = practice !== null && readOnly === null;

  return (
    <section aria-labelledby="writing">
      <h2 id="writing">{t('connect.writing.title')}</h2>
      <p className="field-hint">{t('connect.writing.what')}</p>
      {practice === null ? <p>{t('connect.writing.no-database')}</p> : null}
      {readOnly === null ? null : <p>{t(`read-only.${readOnly}`)}</p>}
      {possible && unsaved ? <p>{t('connect.writing.save-first')}</p> : null}
      {possible && !unsaved ? (
        <details key={on} className="try-writing" open={!settings.writing}>
          <summary>{t('connect.try.title')}</summary>
          <TryWriting
            practice={practice}
            run={run}
            onRun={(found) => setTried(found === null ? null : { on, run: found })}
          />
        </details>
      ) : null}
      {possible ? (
        <>
          <Tick
            checked={section.value.writing}
            disabled={!settings.writing && run === null}
            onChange={(writing) => section.change({ writing })}
          >
            {t('connect.writing.tick')}
          </Tick>
          <SaveLine section={section} />
        </>
      ) : null}
    </section>
  );
}
