import { sayClock } from '../../src-main/contract/catalogue/times.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Settings } from '../../src-main/contract/settings.ts';
import { computerZone } from '../state/setup.ts';
import { useDesk } from '../state/use-desk.ts';
import { Chooser } from '../ui/select.tsx';
import { SaveLine } from './save-line.tsx';
import { useSection } from './use-section.ts';

/** Every zone that the computer knows, its own first; the one that is set stays in sight even where it is not known. */
function zonesWith(set: string, own: string) {
  const all = [...new Set([own, set, ...Intl.supportedValuesOf('timeZone')])];
  return all.map((zone) => ({ id: zone, name: zone === own ? t('zone.own', { zone }) : zone }));
}

/** Where the clinic is in time: its days, months and quiet hours. */
export function ClinicTime({ settings }: { readonly settings: Settings }) {
  const section = useSection(['timeZone'], settings);
  const now = useDesk((desk) => desk.now);
  const { timeZone } = section.value;
  return (
    <section aria-labelledby="zone">
      <h2 id="zone">{t('zone.title')}</h2>
      <p className="field-hint">{t('zone.about')}</p>
      <Chooser
        label={t('zone.choose')}
        labelled
        value={timeZone}
        choices={zonesWith(timeZone, computerZone())}
        onChange={(zone) => section.change({ timeZone: zone })}
        hint={t('zone.now', { clock: sayClock(now, timeZone) })}
      />
      <SaveLine section={section} />
    </section>
  );
}
