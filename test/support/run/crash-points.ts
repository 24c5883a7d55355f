import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, platform, release } from 'node:os';
import { dirname, join } from 'node:path';
import { pointsOf, type TallyLine } from '../crash/tally.ts';

/** `npm run crash-points -- 1000`: that many crash points at least, then power failures; writes what it counted to docs/crash-points.md. */
interface PowerLine {
  readonly layer: 'power loss';
  readonly cuts: number;
  readonly answered: number;
  readonly seed: number;
}

const wanted = Number(process.argv[2] ?? 1_000);
const seed = Number(process.env.PRACTICE_SEED ?? Date.now() % 1_000_000);
const root = new URL('../../..', import.meta.url).pathname;
const git = (...args: readonly string[]): string =>
  spawnSync('git', [...args], { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? '';
// Asked before the run: what is committed meanwhile was not run.
const commit = git('rev-parse', '--short', 'HEAD') || 'unknown';
const changed = git('status', '--porcelain', '--', 'src-main', 'test') === '' ? '' : ' with changes';
const log = join(root, 'test-results', 'crash-points.jsonl');
mkdirSync(dirname(log), { recursive: true });
rmSync(log, { force: true });

// Some attempts end before the blow falls; they are counted apart, and more are made from the start.
const env = {
  ...process.env,
  CRASH_REPORT: log,
  PRACTICE_SEED: String(seed),
  POWER_SEED: String(seed),
  PRACTICE_CRASHES: String(Math.ceil(wanted * 0.85)),
  JOURNAL_CRASHES: String(Math.ceil(wanted * 0.45)),
  POWER_CUTS: String(Math.ceil(wanted / 4)),
};
const suites = ['practice/crash', 'desk/crash-points', 'store/power-loss'].map(
  (name) => `test/integration/${name}.test.ts`,
);
const started = Date.now();
const args = ['vitest', 'run', '-c', 'test/vitest.config.ts', '--maxWorkers=1', ...suites];
const ran = spawnSync('npx', args, { cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32' });

const lines = readFileSync(log, 'utf8')
  .trim()
  .split('\n')
  .map((line): TallyLine | PowerLine => JSON.parse(line));
const tallies = lines.filter((line) => line.layer !== 'power loss');
const points = tallies.reduce((sum, line) => sum + pointsOf(line), 0);
const engines = ['sqlite', 'mariadb', 'postgresql'];
const notRun = engines.filter((engine) => !tallies.some((line) => line.engine === engine));
const kinds = ['process killed', 'connection cut', 'server stopped', 'disk full'] as const;
const inWords = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([word, count]) => `${count} ${word}`)
    .join(', ');
const sum = (field: 'lost' | 'doubled' | 'overwritten'): number =>
  tallies.reduce((total, line) => total + line[field], 0);

const rows = tallies.map((line) =>
  [
    line.layer,
    line.engine,
    ...kinds.map((kind) => String(line.blows[kind] ?? 0)),
    String(line.missed),
    inWords(line.outcomes),
  ].join(' | '),
);
const killedWhile = tallies.filter(({ during }) => Object.keys(during).length > 0);
const power = lines.filter((line) => line.layer === 'power loss');
writeFileSync(
  join(root, 'docs', 'crash-points.md'),
  `# Crash points

What \`npm run crash-points\` counted last. A crash point is a moment at which the blow really fell; attempts that were over before are "missed" and
do not count. Somebody else changes records before, during and after the writes. What the desk says is held against a history that the
practice database writes by itself. Made-up patients only.

${new Date(started).toISOString().slice(0, 16).replace('T', ' ')} UTC, ${platform()} ${release()}, ${cpus().length} cores, Node ${process.versions.node}, ${[...new Set(tallies.map(({ version }) => version))].join(', ')}, commit ${commit}${changed}, seed ${seed}, ${Math.round((Date.now() - started) / 1000)} seconds.

**${points} crash points: ${sum('lost')} lost, ${sum('doubled')} doubled, ${sum('overwritten')} overwritten.** ${ran.status === 0 ? 'All suites passed.' : 'A suite failed.'}${notRun.length === 0 ? '' : ` Not run: ${notRun.join(', ')}.`}

what was at work | engine | ${kinds.join(' | ')} | missed | what became of the corrections
--- | --- | ${kinds.map(() => '---').join(' | ')} | --- | ---
${rows.join('\n')}

"write" is the connector alone, "journal and write" a whole desk with its encrypted records. A correction in conflict or unknown stands under "Needs
a decision"; unknown is told only where the practice database has no audit to ask.

${killedWhile.map(({ engine, during }) => `- Desks on ${engine} were killed while: ${inWords(during)}.`).join('\n')}
${power.map(({ cuts, answered, seed: own }) => `- Power loss: ${cuts} failures of the power at random calls of a traced process, unsynced writes dropped or torn: ${answered} answered steps looked for, 0 lost (seed ${own}).`).join('\n')}
`,
);
console.log(`\n${points} crash points, seed ${seed}, written to docs/crash-points.md`);
process.exitCode = ran.status !== 0 || points < wanted || notRun.length > 0 ? 1 : 0;
