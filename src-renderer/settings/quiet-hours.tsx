import type { Settings } from '../../src-main/contract/settings.ts';
import { Tick } from '../ui/choices.tsx';
import { SaveLine } from './save-line.tsx';
import { useSection } from './use-section.ts';

const usual = { from: '17:30', to: '07:30' };

/** When no notification may pop up. */
export function QuietHours({ settings }: { readonly settings: Settings }) {
  const section = useSection(['quietHours', 'paused'], settings);
  const { quietHours, paused } = section.value;
  return (
    <section aria-labelledby="quiet">
      <h2 id="quiet">Notifications</h2>
      <p className="field-hint">
        New bounces are told once, as a number: never a name. In quiet hours and in a pause they wait, until the bounce
        is 23 hours old at most; then they come without a sound.
      </p>
      <Tick checked={paused} onChange={(on) => section.change({ paused: on })}>
        Pause notifications
      </Tick>
      <Tick checked={quietHours !== null} onChange={(on) => section.change({ quietHours: on ? usual : null })}>
        Quiet hours
      </Tick>
      {quietHours === null ? null : (
        <div className="field-row">
          <label className="field">
            <span className="field-label">From</span>
            <input
              className="input"
              type="time"
              required
              value={quietHours.from}
              onChange={({ target }) => section.change({ quietHours: { ...quietHours, from: target.value } })}
            />
          </label>
          <label className="field">
            <span className="field-label">To</span>
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
