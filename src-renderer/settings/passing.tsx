import type { Settings } from '../../src-main/contract/settings.ts';
import { Chooser } from '../ui/select.tsx';
import { SaveLine } from './save-line.tsx';
import { useSection } from './use-section.ts';

const counts = [2, 3, 4, 5, 6, 7].map((count) => ({ id: String(count), name: `${count} times` }));

/** After how many passing failures in a row, each on its own day, an address counts as one to fix. */
export function Passing({ settings }: { readonly settings: Settings }) {
  const section = useSection(['thresholds'], settings);
  const { thresholds } = section.value;
  return (
    <section aria-labelledby="passing">
      <h2 id="passing">When a passing failure becomes one to fix</h2>
      <p className="field-hint">Counted on different days within a year, without a delivery between.</p>
      <div className="field-row">
        <Chooser
          label="Full or closed mailbox"
          labelled
          value={String(thresholds.mailbox)}
          choices={counts}
          onChange={(count) => section.change({ thresholds: { ...thresholds, mailbox: Number(count) } })}
        />
        <Chooser
          label="Mail server down, or no reason given"
          labelled
          value={String(thresholds.server)}
          choices={counts}
          onChange={(count) => section.change({ thresholds: { ...thresholds, server: Number(count) } })}
        />
      </div>
      <SaveLine section={section} />
    </section>
  );
}
