import { buildPage } from './build.ts';
import { servePage } from './server.ts';

// node test/support/fake-bridge/serve.ts, then open /?scenario=clinic (scenario.ts names them all).
const { url } = await servePage(await buildPage(), Number(process.env.RENDERER_PORT ?? 4173));
console.log(url);
