import type { Settings } from '../../src-main/contract/settings.ts';
import { defaultSettings } from '../../src-main/contract/settings.ts';
import { Chooser } from '../ui/select.tsx';
import { SaveLine } from './save-line.tsx';
import { useSection } from './use-section.ts';

/** The usual counts, and the one that is set. */
const countsWith = (set: number) =>
  [...new Set([2, 3, 4, 5, 6, 7, set])]
    .sort((one, other) => one - other)
    .map((count) => ({ id: String(count), name: count === 1 ? 'the first time' : `${count} times` }));

/** After how many passing failures in a row, each on its own day, an address counts as one to fix. */
export function Passing({ settings }: { readonly settings: Settings }) {
  const section = useSection(['thresholds'], settings);
  const { thresholds } = section.value;
  return (
    <section aria-labelledby="passing">
      <h2 id="passing">When a passing failure becomes one to fix</h2>
      <p className="field-hint">
        Mandrill calls these failures passing, and Bounce Desk does not list them. When the same one comes back on so
        many different days within a year, without a delivery between, the address is listed. That is our rule, not
        Mandrill’s. A change counts at once, for what came back before too. Usual are{' '}
        {defaultSettings.thresholds.mailbox} and {defaultSettings.thresholds.server}.
      </p>
      <div className="field-row">
        <Chooser
          label="Mailbox full, closed or refused"
          labelled
          value={String(thresholds.mailbox)}
          choices={countsWith(thresholds.mailbox)}
          onChange={(count) => section.change({ thresholds: { ...thresholds, mailbox: Number(count) } })}
        />
        <Chooser
          label="Server down, or no reason"
          labelled
          value={String(thresholds.server)}
          choices={countsWith(thresholds.server)}
          onChange={(count) => section.change({ thresholds: { ...thresholds, server: Number(count) } })}
        />
      </div>
      <SaveLine section={section} />
    </section>
  );
}
