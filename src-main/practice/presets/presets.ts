import type { PresetName } from '../../contract/settings.ts';
import { ownPlan, type PlanOf } from '../mapping/plan.ts';
import { freemedPlan } from './freemed.ts';
import { gnumedPlan } from './gnumed.ts';
import { librehealthPlan, openemrPlan } from './openemr.ts';
import { openmrsPlan } from './openmrs.ts';
import { oscarPlan } from './oscar.ts';
import { trytonPlan } from './tryton.ts';

/** What each system that we know adds to its mapping; what a mapping can say alone stands in the contract's `systems/`. */
export const presets: Readonly<Record<PresetName, PlanOf>> = {
  own: ownPlan,
  openemr: openemrPlan,
  librehealth: librehealthPlan,
  oscar: oscarPlan,
  opendental: ownPlan,
  'bp-premier': ownPlan,
  openmrs: openmrsPlan,
  freemed: freemedPlan,
  gnumed: gnumedPlan,
  tryton: trytonPlan,
};
