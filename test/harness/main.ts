/**
 * `npm run harness [-- --short] [--seed N] [--minutes N] [--scene WORD] [--ledger FILE] [--json FILE]`: plays all scenes, or
 * those whose name begins so, and prints what was done and what came of it. Stopped, or out of time, it goes on where it was
 * when it is started again.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openLedger, totals } from './ledger.ts';
import { LONG, play, type Played, scenes, SHORT } from './run.ts';
import { sweep } from './scenes.ts';

const { values } = parseArgs({
  options: {
    short: { type: 'boolean' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string' },
    ledger: { type: 'string', default: join(tmpdir(), 'hubdex-harness.json') },
    json: { type: 'string' },
    scene: { type: 'string', default: '' },
  },
});
const amount = values.short ? SHORT : LONG;
const seed = Number(values.seed);
const until = values.minutes === undefined ? Infinity : Date.now() + Number(values.minutes) * 60_000;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const ledger = openLedger(values.ledger, amount, seed);
const all = scenes(amount, seed).filter(({ scene }) => scene.startsWith(values.scene));
const told = (one: Played): void => {
  ledger.keep(one);
  for (const line of one.wrong) say(`WRONG ${one.scene}, seed ${one.seed}: ${line}`);
  process.stderr.write(`${ledger.played.length} of ${all.length}: ${one.scene}, ${one.seconds.toFixed(1)} s\n`);
};
try {
  await play(
    all.filter((scene) => ledger.isDue(scene)),
    told,
    () => Date.now() > until,
  );
} finally {
  sweep();
}

const { played } = ledger;
const wrong = played.flatMap((one) => one.wrong.map((line) => `${one.scene}, seed ${one.seed}: ${line}`));
const counts = totals(played);
const kills = Object.entries(counts).reduce((sum, [what, n]) => sum + (what.startsWith('killed in') ? n : 0), 0);
const left = all.length - played.length;
say(`${played.length} scenes from seed ${seed}, ${kills} kills, ${wrong.length} wrong, ${left} still to be played`);
for (const [what, count] of Object.entries(counts)) say(`  ${what}: ${count}`);
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify({ seed, amount, left, kills, counts, wrong, played }, null, 1)}\n`);
process.exitCode = wrong.length > 0 ? 1 : left > 0 ? 3 : 0;
