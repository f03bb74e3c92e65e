import * as z from 'zod';
import { option, Row, rowsOf, short, tool } from './tool.ts';

export const schema = tool({
  name: 'schema',
  title: 'Tables and columns',
  description:
    'The tables that the sql tool reads: what each holds, its columns with meaning and unit, and an example query.',
  input: z.object({ table: z.string().max(60).optional().describe('one table; all when left out') }),
  output: z.looseObject({}),
  args: ({ table }) => [['schema', ...(table === undefined ? [] : [table])]],
  answer: ([printed]) => (Array.isArray(printed) ? { tables: printed } : Row.catch({}).parse(printed)),
});

export const sql = tool({
  name: 'sql',
  title: 'Read-only SQL',
  description:
    'One SELECT over the index (SQLite), for what no other tool answers. Call schema first. It is read-only, limited to 50 rows, and ended after 10 seconds.',
  input: z.object({ query: z.string().min(1).max(20_000) }),
  output: z.looseObject({ rows: z.array(Row) }),
  args: ({ query }) => [['sql', ...option('limit', 50), ...option('timeout', 10), '--', query]],
  answer: ([printed]) => ({ rows: rowsOf(short(printed)) }),
});
