import { sayTime } from '../../src-main/contract/catalogue/times.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Settings } from '../../src-main/contract/settings.ts';
import { useMoment } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Tick } from '../ui/choices.tsx';
import { SaveLine } from './save-line.tsx';
import { useSection } from './use-section.ts';

const usual = { from: '17:30', to: '07:30' };

/** When no notification may pop up. */
export function QuietHours({ settings }: { readonly settings: Settings }) {
  const section = useSection(['quietHours', 'paused', 'pausedUntil'], settings);
  const { quietHours, paused } = section.value;
  const moment = useMoment();
  const { pausedUntil } = settings;
  const until = pausedUntil !== null && pausedUntil > moment.now ? pausedUntil : null;
  return (
    <section aria-labelledby="quiet">
      <h2 id="quiet">{t('quiet.title')}</h2>
      <p className="field-hint">{t('quiet.about')}</p>
      {until === null ? null : (
        <div className="save-line">
          <p>{t('quiet.paused-until', { when: sayTime(until, moment) })}</p>
          <Button
            onClick={() => {
              section.change({ pausedUntil: null });
              void section.save();
            }}
          >
            {t('quiet.end')}
          </Button>
        </div>
      )}
      <Tick checked={paused} onChange={(on) => section.change({ paused: on })}>
        {t('quiet.pause')}
      </Tick>
      <Tick checked={quietHours !== null} onChange={(on) => section.change({ quietHours: on ? usual : null })}>
        {t('quiet.hours')}
      </Tick>
      {quietHours === null ? null : (
        <div className="field-row">
          <label className="field">
            <span className="field-label">{t('quiet.from')}</span>
            <input
              className="input"
              type="time"
              required
              value={quietHours.from}
              onChange={({ target }) => section.change({ quietHours: { ...quietHours, from: target.value } })}
            />
          </label>
          <label className="field">
            <span className="field-label">{t('quiet.to')}</span>
            <input
              className="input"
              type="time"
              required
              value={quietHours.to}
              onChange={({ target }) => section.change({ quietHours: { ...quietHours, to: target.value } })}
            />
          </label>
        </div>
      )}
      <SaveLine section={section} />
    </section>
  );
}
