import type { times as english } from '../en/times.ts';

export const times: Readonly<Record<keyof typeof english, string>> = {
  'checked.never': 'Nog nie gekyk nie',
  'checked.stale': 'Nie gekyk sedert {when} nie',
  'checked.fresh': 'Gekyk {when}',
  'time.today': 'vandag',
  'time.yesterday': 'gister',
  'time.tomorrow': 'môre',
  'time.day-and-clock': '{day} {clock}',
  'time.just-now': 'pas',
  'time.minutes': '{count, plural, one {# minuut} other {# minute}}',
  'time.hours': '{count, plural, one {# uur} other {# uur}}',
  'time.days': '{count, plural, one {# dag} other {# dae}}',
  'time.weeks': '{count, plural, one {# week} other {# weke}}',
  'time.months': '{count, plural, one {# maand} other {# maande}}',
  'time.years': '{count, plural, one {# jaar} other {# jaar}}',
};
