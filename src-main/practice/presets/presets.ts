import type { PresetName } from '../../contract/settings.ts';
import { opendental } from './opendental.ts';
import { librehealth, openemr } from './openemr.ts';
import { oscar } from './oscar.ts';
import { own } from './own.ts';
import type { Preset } from './preset.ts';

/** Every practice system that we know, in the order in which the settings offer them. */
export const presets: Readonly<Record<PresetName, Preset>> = { own, openemr, librehealth, oscar, opendental };
