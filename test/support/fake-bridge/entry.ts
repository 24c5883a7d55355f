import { createFakeDesk } from './fake.ts';
import type { ScenarioName } from './scenario.ts';
import { worldOf } from './scenario.ts';

const name = (new URLSearchParams(window.location.search).get('scenario') ?? 'clinic') as ScenarioName;
const fakeDesk = createFakeDesk(worldOf(name, Date.now()));

// Where the preload would put the real one, and the strings beside it for the tests.
Object.assign(window, { bounceDesk: fakeDesk.bridge, fakeDesk });
