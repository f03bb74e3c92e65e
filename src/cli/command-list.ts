/** The commands, in the order of the help. Each loads its code only when it is run. */
import { addAudit, addClaims, addSearch, addShow, addSql } from './flags/ask.ts';
import { addChoose } from './flags/choose.ts';
import type { AddCommand } from './flags/command.ts';
import { addCrawl, addDoctor, addReindex } from './flags/crawl.ts';
import { addLesson } from './flags/lesson.ts';
import { addExplain, addExtract } from './flags/understand.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly AddCommand[] = [
  addCrawl,
  addReindex,
  addExtract,
  addShow,
  addClaims,
  addSearch,
  addSql,
  addChoose,
  addLesson,
  addExplain,
  addAudit,
  addDoctor,
];
