import { ownPlan } from '../mapping/plan.ts';
import type { Preset } from './preset.ts';

export const own: Preset = {
  name: 'own',
  title: 'My own table',
  engines: ['mariadb', 'postgresql'],
  mapping: null,
  plan: ownPlan,
  readOnly: null,
  verified: 'MariaDB 10.11, PostgreSQL 15 and 17',
};
