/** Plays all scenes, or some, and prints what was done and what came of it. */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readOrExit, wholeNumber } from '../arguments.ts';
import { openLedger, totals } from './ledger.ts';
import { LONG, play, type Played, scenes, SHORT } from './run.ts';
import { sweep } from './scenes.ts';

const LEDGER = join(tmpdir(), 'hubdex-harness.json');

const USAGE = `npm run harness [-- options]: plays all scenes; stopped, or out of time, it goes on where it was when started again

  --short         few scenes of a small Hub
  --seed N        of everything drawn; default 1
  --minutes N     ends after the scene in which the time is over
  --scene WORD    only scenes whose name begins so
  --ledger FILE   what has been played; default ${LEDGER}
  --json FILE     writes what was done and what came of it`;

const { seed, minutes, ...values } = readOrExit(USAGE, (args) => {
  const { values } = parseArgs({
    args,
    options: {
      short: { type: 'boolean' },
      seed: { type: 'string', default: '1' },
      minutes: { type: 'string' },
      ledger: { type: 'string', default: LEDGER },
      json: { type: 'string' },
      scene: { type: 'string', default: '' },
    },
  });
  const minutes = values.minutes === undefined ? Infinity : wholeNumber('minutes', values.minutes);
  return { ...values, seed: wholeNumber('seed', values.seed), minutes };
});
const amount = values.short ? SHORT : LONG;
const until = Date.now() + minutes * 60_000;
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
