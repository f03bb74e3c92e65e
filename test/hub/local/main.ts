/** Starts a local Hub from the command line: `npm run hub -- --listing DIR`. */
import { readOrExit } from '../../arguments.ts';
import { readArguments, USAGE } from './arguments.ts';
import { STATS_PATH, startHub } from './server.ts';
import { summary } from './stats.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const hub = await startHub(readOrExit(USAGE, readArguments));
say(`listening on ${hub.url}`);
say(`use it:  HF_ENDPOINT=${hub.url} npx hubdex crawl --db local.db`);
say(`figures: curl ${hub.url}${STATS_PATH}`);
// npm and its shell do not pass a signal on: a script that starts this in the background needs the true id.
say(`stop it: kill ${process.pid}`);

async function stop(): Promise<void> {
  say(JSON.stringify(summary(hub.stats)));
  await hub.close();
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
