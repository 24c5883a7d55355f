import { startApp } from './start-app.ts';

// What `npm start` runs: everything after `--` goes to the app.
process.exitCode = await startApp(process.argv.slice(2));
