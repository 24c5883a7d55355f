import { english } from '../../../src-main/contract/catalogue/en/all.ts';
import { i18n } from '../../../src-main/contract/catalogue/translate.ts';
import { pseudoOf } from '../pseudo/pseudo.ts';
import { createFakeDesk } from './fake.ts';
import type { ScenarioName } from './scenario.ts';
import { worldOf } from './scenario.ts';

const asked = new URLSearchParams(window.location.search);
const name = (asked.get('scenario') ?? 'clinic') as ScenarioName;
if (asked.has('pseudo')) i18n.load('en', pseudoOf(english));
const fakeDesk = createFakeDesk(worldOf(name, Date.now()));

// Where the preload would put the real one, and the strings beside it for the tests.
Object.assign(window, { bounceDesk: fakeDesk.bridge, fakeDesk });
