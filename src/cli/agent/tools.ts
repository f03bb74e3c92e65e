/** Every tool, in the order in which an agent reads of them. */
import { choose } from './choose.ts';
import { claims } from './claims.ts';
import { lesson } from './lesson.ts';
import { search } from './search.ts';
import { compare, show } from './show.ts';
import { schema, sql } from './sql.ts';
import type { AgentTool } from './tool.ts';

export const TOOLS: readonly AgentTool[] = [search, show, compare, choose, claims, lesson, schema, sql];
