import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/cli/query/ask.ts';
import { completed } from '../../src/cli/query/complete-sql.ts';
import { heard, type Talk } from '../../src/cli/query/converse.ts';
import { historyFile, readHistory, writeHistory } from '../../src/cli/query/history.ts';
import { passed } from '../../src/cli/query/querying.ts';
import { demoIndex, scratch } from '../demo-index.ts';
import { fakeTerminal, hubdex } from './fake-terminal.ts';

const QUERY_PROCESS = new URL('../../dist/query-process.js', import.meta.url).pathname;
const ENDLESS = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)';

const folder = scratch();
const db = await demoIndex(folder);

const asked = (sql: string, ...args: string[]) => hubdex(['sql', sql, '--db', db, ...args]);

describe('hubdex sql', () => {
  it('reads standard input', async () => {
    const { out } = await hubdex(['sql', '-', '--db', db, '--json'], { stdin: 'SELECT 1 AS one\n' });
    expect(JSON.parse(out)).toEqual([{ one: 1 }]);
  });

  it('reads a file, and takes no two statements', async () => {
    const file = join(folder, 'two.sql');
    writeFileSync(file, 'SELECT 2 AS two');
    expect((await hubdex(['sql', '--file', file, '--db', db, '--format', 'csv'])).out).toBe('two\n2\n');
    expect(await hubdex(['sql', 'SELECT 1', '--file', file, '--db', db])).toMatchObject({ code: 2 });
  });

  it('streams every row with --limit 0', async () => {
    const { out, err } = await asked(`${ENDLESS} SELECT i FROM n LIMIT 25000`, '--limit', '0', '--format', 'csv');
    expect(err).toBe('');
    const lines = out.trimEnd().split('\n');
    expect([lines.length, lines[0], lines[1], lines.at(-1)]).toEqual([25_001, 'i', '1', '25000']);
  });

  it('prints one table whatever the number of its pieces', async () => {
    const { out } = await asked(`${ENDLESS} SELECT i FROM n LIMIT 2500`, '--limit', '0');
    expect(out.match(/─┐/g)).toHaveLength(1);
    expect(out.match(/^│ +\d+ │$/gm)).toHaveLength(2500);
  });

  it('gives the columns of an empty answer', async () => {
    expect((await asked('SELECT id FROM models WHERE 0', '--format', 'csv')).out).toBe('id\n');
  });

  it.each([
    ['SELECT * FROM modles', /no such table: modles; did you mean models.*\? There are models, .*red_flags/],
    ['SELECT famly FROM models', /no such column: famly; did you mean family\? see "hubdex schema models"/],
    ['SELEC 1', /only SELECT.*; did you mean SELECT\?/],
    ['PRAGMA writable_schema = ON', /only SELECT[^?]*read-only$/m],
    ['SELECT 1; SELECT 2', /more than one statement; give one at a time/],
    ['SELECT ?', /name each, such as :x in the place of \?, and give it with --param x=VALUE/],
    ['SELECT :owner', /Missing named parameter "owner"; give it with --param owner=VALUE/],
    ['DROP TABLE models', /only SELECT[^?]*read-only$/m],
    ['SELECT id FROM models WHERE family = llama', /no such column: llama; if it is text.*'llama'; see/],
    ["SELECT id FROM models WHERE family = 'llama", /unrecognized token: .*; a quotation that begins there has no end/],
    ['SELECT id,\nFROM models', /near "FROM": syntax error, line 2/],
    ['SELECT 1 FROM', /incomplete input/],
  ])('%s is wrong use, told with what would be right', async (sql, words) => {
    const { code, err, out } = await asked(sql);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(words);
  });

  it('passes no escape on, in cells and errors neither', async () => {
    const { out } = await asked("SELECT char(27) || '[31m' || char(155) || 'red' AS a", '--format', 'csv');
    expect(out).toBe('a\nred\n');
    const { err } = await asked('SELECT "\u001b[31mred\u009b" FROM models');
    // oxlint-disable-next-line no-control-regex
    expect(err).not.toMatch(/[\u001b\u009b]/);
  });

  it('has the querying process know no token', () => {
    const secrets = { HF_TOKEN: 'a', HUGGING_FACE_HUB_TOKEN: 'b', AWS_SECRET_ACCESS_KEY: 'c', HF_ENDPOINT: 'd' };
    expect(passed({ PATH: '/bin', ...secrets })).toEqual({ PATH: '/bin' });
  });

  it('ends a query that takes more memory than it may', async () => {
    const sql = "SELECT length(replace(printf('%.*c', 300000000, 'x'), 'x', 'yyy'))";
    const task = { db, sql, rows: 1, size: null, parameters: {} };
    const answers = ask(task, { seconds: 60, signal: new AbortController().signal }, 200_000_000);
    await expect(answers.next()).rejects.toThrow('more memory than it may use');
  });

  it('does not outlive the one who asked', async ({ signal }) => {
    const asking = `
      const { fork } = require('node:child_process');
      const child = fork(${JSON.stringify(QUERY_PROCESS)}, ['1000000000', String(process.pid)], { execArgv: [] });
      child.send({ db: ${JSON.stringify(db)}, sql: ${JSON.stringify(`${ENDLESS} SELECT count(*) FROM n`)}, rows: 1, size: null, parameters: {} },
        () => console.log(child.pid));`;
    const parent = spawn(process.execPath, ['-e', asking], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(line.toString());
    expect(lives(pid)).toBe(true);
    parent.kill('SIGKILL');
    while (lives(pid)) await setTimeout(50, undefined, { signal });
    expect(lives(pid)).toBe(false);
  });
});

/** Whether a process is there and no mere entry that nobody has collected. */
function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('a conversation in SQL', () => {
  const talkOf = (): Talk => ({
    options: { db, limit: 1000, timeout: 30, format: 'table', parameters: [] },
    lines: [],
  });
  async function said(...lines: string[]): Promise<{ out: string; err: string; goesOn: boolean }> {
    const talk = talkOf();
    const { terminal, told } = fakeTerminal({});
    let goesOn = true;
    for (const line of lines) goesOn = await heard(line, talk, terminal);
    return { ...told, goesOn };
  }

  it('runs a statement of several lines at its semicolon', async () => {
    const { out } = await said('', '.format csv', 'SELECT 1 AS a,', '2 AS b', ';', 'SELECT 3 AS c;');
    expect(out).toBe('a,b\n1,2\nc\n3\n');
  });

  it('goes on after an error', async () => {
    const { out, err } = await said('SELECT * FROM nowhere;', '.format csv', 'SELECT 1 AS a;');
    expect(err).toContain('no such table: nowhere');
    expect(out).toBe('a\n1\n');
  });

  it('explains tables, and knows its commands', async () => {
    expect((await said('.tables')).out).toContain('one model repo of the Hub');
    expect((await said('.schema weights')).out).toMatch(/bits_per_weight +real +bits that one weight takes/);
    expect((await said('.help')).out).toContain('.quit');
    expect((await said('.nonsense')).err).toContain('there are .tables');
    expect((await said('.limit 2', '.format csv', `${ENDLESS} SELECT i FROM n;`)).out).toBe('i\n1\n2\n');
    expect((await said('.quit')).goesOn).toBe(false);
  });

  it('completes tables, columns and commands', () => {
    expect(completed('SELECT * FROM mod')[0]).toEqual(expect.arrayContaining(['models', 'model_license']));
    expect(completed('SELECT context_l')).toEqual([['context_length'], 'context_l']);
    expect(completed('.sch')[0]).toEqual(['.schema']);
  });

  it('remembers from one to the next, and is content where it cannot', () => {
    const file = historyFile({ XDG_STATE_HOME: join(folder, 'state') });
    writeHistory(file, ['second;', 'first;']);
    expect(readHistory(file)).toEqual(['second;', 'first;']);
    expect(() => writeHistory(join(db, 'below-a-file'), ['a'])).not.toThrow();
    expect(readHistory(join(folder, 'none'))).toEqual([]);
  });
});

describe('hubdex schema', () => {
  it('lists the tables by group and explains one with units and a query', async () => {
    expect((await hubdex(['schema'])).out).toMatch(/Models\n {2}table +row\n {2}models +one model repo/);
    const { out } = await hubdex(['schema', 'files']);
    expect(out).toMatch(/bytes +integer +size of the files? +bytes/);
    expect(out).toContain('hubdex sql "SELECT model_id, path, bytes FROM files');
  });

  it('suggests, and gives JSON', async () => {
    expect(await hubdex(['schema', 'wieghts'])).toMatchObject({ code: 2, err: expect.stringContaining('weights') });
    const { out } = await hubdex(['schema', 'weights', '--json']);
    expect(JSON.parse(out)).toMatchObject({ table: 'weights', example: { asks: expect.any(String) } });
  });
});
