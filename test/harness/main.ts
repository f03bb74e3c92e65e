/** `npm run harness [-- --short] [-- --seed N]`: plays all scenes and prints what was done and what came of it. */
import { parseArgs } from 'node:util';
import { catchBroken, LONG, play, SHORT } from './run.ts';
import { sweep } from './scenes.ts';

const { values } = parseArgs({ options: { short: { type: 'boolean' }, seed: { type: 'string', default: '1' } } });
const amount = values.short ? SHORT : LONG;
const seed = Number(values.seed);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const totals: Record<string, number> = {};
let wrong = 0;
const played = await play(amount, seed, ({ scene, seed: one, counts, wrong: lines }) => {
  for (const [what, count] of Object.entries(counts)) totals[what] = (totals[what] ?? 0) + count;
  wrong += lines.length;
  for (const line of lines) say(`WRONG ${scene}, seed ${one}: ${line}`);
});
const caught = await catchBroken(amount, seed);
sweep();

say(`${played.length} scenes from seed ${seed}, ${wrong} wrong`);
for (const [what, count] of Object.entries(totals).toSorted()) say(`  ${what}: ${count}`);
for (const { build, by } of caught) say(`broken build ${build}: ${by === null ? 'NOT CAUGHT' : `caught by ${by}`}`);
process.exitCode = wrong > 0 || caught.some(({ by }) => by === null) ? 1 : 0;
