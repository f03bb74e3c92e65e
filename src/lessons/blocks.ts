/** A lesson file split into its blocks: what the comments say, and the SQL beneath them. */

/** What is wrong with a lesson file, and where. */
export class LessonError extends Error {
  override name = 'LessonError';
  constructor(file: string, line: number, what: string) {
    super(`${file}:${line}: ${what}`);
  }
}

/** One `-- key: value` comment; indented comments beneath it go on with the value. */
export interface Field {
  key: string;
  value: string;
  line: number;
}

/** A lesson's head, a question or a statement. */
export interface Block {
  kind: 'lesson' | 'question' | 'statement';
  line: number;
  fields: Field[];
  /** SQL by section: '' and `behind` in a question, `evidence` and `verdict` in a statement. No final semicolon. */
  sql: Map<string, string>;
}

const OPENING = /^-- (lesson|question|statement): /;
const FIELD = /^-- ([a-z]+):(?: (.*))?$/;
const CONTINUED = /^-- {2,}(\S.*)$/;
const SECTIONS: readonly string[] = ['evidence', 'verdict', 'behind'];

/** Splits a file into blocks. @throws LessonError for SQL or comments before the first block. */
export function blocksOf(file: string, text: string): Block[] {
  const blocks: Block[] = [];
  let section = '';
  text.split(/\r?\n/).forEach((line, at) => {
    if (OPENING.test(line)) {
      blocks.push({ kind: opened(line), line: at + 1, fields: [], sql: new Map() });
      section = '';
    }
    const block = blocks.at(-1);
    if (block) section = take(block, section, line, at + 1);
    else if (line.trim() !== '')
      throw new LessonError(file, at + 1, 'nothing stands before the line "-- lesson: NUMBER TITLE"');
  });
  for (const block of blocks) trim(file, block);
  return blocks;
}

function opened(line: string): Block['kind'] {
  return (OPENING.exec(line)?.[1] ?? 'lesson') as Block['kind'];
}

/** Adds one line to its block and gives the section that the next line belongs to. */
function take(block: Block, section: string, line: string, number: number): string {
  const [, key, value = ''] = FIELD.exec(line) ?? [];
  if (key !== undefined && SECTIONS.includes(key)) return key;
  const inSql = (block.sql.get(section) ?? '').trim() !== '';
  const continued = CONTINUED.exec(line)?.[1];
  const last = block.fields.at(-1);
  if (key !== undefined && !inSql) block.fields.push({ key, value: value.trim(), line: number });
  else if (continued !== undefined && last && !inSql) last.value = `${last.value} ${continued.trim()}`.trim();
  else block.sql.set(section, `${block.sql.get(section) ?? ''}${line}\n`);
  return section;
}

function trim(file: string, block: Block): void {
  for (const [section, text] of block.sql) {
    const sql = text.trim().replace(/;$/, '').trim();
    if (/;\s*$/m.test(sql.replace(/--[^\n]*/g, '')))
      throw new LessonError(
        file,
        block.line,
        `${block.kind} "${block.fields[0]?.value ?? ''}" has two SQL statements where one belongs`,
      );
    if (sql === '') block.sql.delete(section);
    else block.sql.set(section, sql);
  }
}
