/** How right repo names and records are read, on repos that nobody had looked at, then and today. */
import { CORPUS_FOLDER, hasCorpus } from './corpus.ts';
import { firstContactLines, todayLines } from './table.ts';

process.stdout.write(`Names, at first contact (F1):\n${firstContactLines().join('\n')}\n`);
if (hasCorpus()) process.stdout.write(`\nNames, today:\n${todayLines(CORPUS_FOLDER).join('\n')}\n`);
else process.stderr.write(`No records at ${CORPUS_FOLDER}: set HUBDEX_CORPUS to the folder that holds api/.\n`);
