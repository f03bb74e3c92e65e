/** The commands, in the order of the help. Each loads its code only when it is run. */
import { addAudit } from './flags/audit.ts';
import { addBackup } from './flags/backup.ts';
import { addChoose } from './flags/choose.ts';
import { addClaims } from './flags/claims.ts';
import type { AddCommand } from './flags/command.ts';
import { addCompletion } from './flags/completion.ts';
import { addCrawl } from './flags/crawl.ts';
import { addDiff } from './flags/diff.ts';
import { addDoctor } from './flags/doctor.ts';
import { addExplain } from './flags/explain.ts';
import { addExport } from './flags/export.ts';
import { addExtract } from './flags/extract.ts';
import { addLesson } from './flags/lesson.ts';
import { addServe } from './flags/serve.ts';
import { addMcp } from './flags/mcp.ts';
import { addPublish } from './flags/publish.ts';
import { addPull } from './flags/pull.ts';
import { addReindex } from './flags/reindex.ts';
import { addRules } from './flags/rules.ts';
import { addSchema } from './flags/schema.ts';
import { addSchedule } from './flags/schedule.ts';
import { addSearch } from './flags/search.ts';
import { addShow } from './flags/show.ts';
import { addSql } from './flags/sql.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly AddCommand[] = [
  addCrawl,
  addReindex,
  addExtract,
  addShow,
  addDiff,
  addClaims,
  addSearch,
  addSql,
  addSchema,
  addRules,
  addChoose,
  addLesson,
  addServe,
  addExplain,
  addAudit,
  addExport,
  addPublish,
  addPull,
  addMcp,
  addSchedule,
  addDoctor,
  addBackup,
  addCompletion,
];
