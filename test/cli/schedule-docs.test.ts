/** What docs/schedule.md gives to copy is run as it stands there, against a Hub on this machine. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { cronTimes } from '../../src/cli/schedule/cron.ts';
import type { LocalHub } from '../hub/local/options.ts';
import { startHub } from '../hub/local/server.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const BUNDLE = join(ROOT, 'dist', 'hubdex.js');
const TEXT = readFileSync(join(ROOT, 'docs/schedule.md'), 'utf8');
const blocks = (language: string): string[] =>
  [...TEXT.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((match) => match[1] ?? '');
const TOKEN = 'hf_madeUpForThisTestOnly000000000000';

let folder: string;
let hub: LocalHub;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hubdex-nightly-'));
  hub = await startHub({ recordings: join(ROOT, 'fixtures') });
  mkdirSync(join(folder, 'bin'));
  const shim = join(folder, 'bin', 'hubdex');
  writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${BUNDLE}" "$@"\n`);
  chmodSync(shim, 0o755);
});
afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true });
});

/** Runs one line of shell as the document has it, in a folder of its own. */
function shell(line: string, cwd: string, env: Record<string, string> = {}): Promise<{ code: number; said: string }> {
  const child = spawn('bash', ['-e', '-c', line], {
    cwd,
    env: {
      PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
      HOME: folder,
      HF_ENDPOINT: hub.url,
      ...env,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code: code ?? 1, said })));
}

const Workflow = z.object({
  env: z.record(z.string(), z.string()),
  jobs: z.object({
    crawl: z.object({
      steps: z.array(
        z.object({
          run: z.string().optional(),
          uses: z.string().optional(),
          env: z.record(z.string(), z.string()).optional(),
        }),
      ),
    }),
  }),
});

describe('the workflow', () => {
  it('runs, night after night: the second goes on from what the first has published', async () => {
    const workflow = Workflow.parse(load(blocks('yaml')[0] ?? ''));
    const night = async (name: string): Promise<string> => {
      const cwd = join(folder, name);
      mkdirSync(cwd);
      const baseline = join(folder, 'verdicts.json');
      if (existsSync(baseline)) writeFileSync(join(cwd, 'verdicts.json'), readFileSync(baseline));
      const summary = join(cwd, 'summary.md');
      for (const { run, env = {} } of workflow.jobs.crawl.steps) {
        if (run === undefined || run.startsWith('npm install')) continue;
        if (run.includes('--baseline') && !existsSync(baseline)) {
          await shell(`hubdex lesson --check --save-baseline ${baseline}`, cwd);
          writeFileSync(join(cwd, 'verdicts.json'), readFileSync(baseline));
        }
        const given = Object.fromEntries(
          Object.entries({ ...workflow.env, ...env }).map(([key, value]) => [
            key,
            value.replace('${{ secrets.HF_TOKEN }}', TOKEN),
          ]),
        );
        const { code, said } = await shell(run, cwd, { ...given, GITHUB_STEP_SUMMARY: summary });
        expect([run, code, code === 0 ? '' : said]).toEqual([run, 0, '']);
        expect(said).not.toContain(TOKEN);
      }
      return readFileSync(summary, 'utf8');
    };
    await night('first');
    const at = new Date().toISOString();
    const record = { _id: 'f'.repeat(24), id: 'lab/Wren-7B', createdAt: at, lastModified: at, tags: [] };
    hub.mutate({ kind: 'add', record });
    expect(await night('second')).toContain('lab/Wren-7B');
    const { said } = await shell('hubdex pull owner/name --db read.db', folder);
    expect(said).toContain('version 2 of owner/name');
  }, 240_000);

  it('uses nothing that is not named by a version', () => {
    const { steps } = Workflow.parse(load(blocks('yaml')[0] ?? '')).jobs.crawl;
    expect(steps.flatMap(({ uses }) => uses ?? []).filter((name) => !/^actions\/[\w-]+@v\d+$/.test(name))).toEqual([]);
  });
});

describe('the lines for cron', () => {
  const lines = (blocks('crontab')[0] ?? '').trim().split('\n');

  it.each(lines)(
    '%s',
    async (line) => {
      const [, times = '', command = ''] = /^((?:\S+ ){5})(.*)$/.exec(line) ?? [];
      expect(cronTimes(times.trim(), 'UTC').next(new Date())).not.toBeNull();
      const cwd = join(folder, 'srv');
      mkdirSync(cwd, { recursive: true });
      const { code, said } = await shell(command.replace('/srv/hubdex', cwd), cwd);
      expect([code, said]).toEqual([0, '']);
    },
    60_000,
  );

  it('leave a line of JSON and a page of what changed', () => {
    const [run] = readFileSync(join(folder, 'srv', 'crawl.jsonl'), 'utf8')
      .trim()
      .split('\n');
    expect(JSON.parse(run ?? '')).toMatchObject({ outcome: 'done', failures: 0 });
    expect(readFileSync(join(folder, 'srv', 'diff.md'), 'utf8')).toMatch(/\S/);
  });
});

const has = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

describe('the unit and its timer', () => {
  const [service = '', timer = ''] = blocks('ini');

  it('have sections and settings, and run a command that there is', () => {
    for (const text of [service, timer])
      expect(text.split('\n').filter((line) => !/^(?:\[\w+\]|[A-Z]\w+=\S.*|)$/.test(line))).toEqual([]);
    const [, command = ''] = /^ExecStart=\/usr\/bin\/env hubdex (.*)$/m.exec(service) ?? [];
    const { stdout } = spawnSync(process.execPath, [BUNDLE, command.split(' ')[0] ?? '', '--help'], {
      encoding: 'utf8',
    });
    for (const option of command.match(/--[\w-]+/g) ?? []) expect(stdout).toContain(option);
  });

  it.runIf(has('systemd-analyze'))('are sound to systemd', () => {
    writeFileSync(join(folder, 'hubdex.service'), service);
    writeFileSync(join(folder, 'hubdex.timer'), timer);
    const units = ['hubdex.service', 'hubdex.timer'].map((name) => join(folder, name));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', ...units], { encoding: 'utf8' });
    expect([status, stderr.split('\n').filter((line) => line.includes('hubdex'))]).toEqual([0, []]);
  });
});

describe('the container', () => {
  const lines = (blocks('dockerfile')[0] ?? '').trim().split('\n');

  it('has instructions that there are, a Node that is new enough, and a command with options that there are', () => {
    expect(lines.filter((line) => !/^(?:FROM|RUN|USER|VOLUME|WORKDIR|CMD) \S/.test(line))).toEqual([]);
    expect(Number(/^FROM node:(\d+)/.exec(lines[0] ?? '')?.[1])).toBeGreaterThanOrEqual(22);
    const command = JSON.parse(lines.find((line) => line.startsWith('CMD'))?.slice(4) ?? '') as string[];
    const { stdout } = spawnSync(process.execPath, [BUNDLE, command[1] ?? '', '--help'], { encoding: 'utf8' });
    for (const option of command.filter((word) => word.startsWith('--'))) expect(stdout).toContain(option);
  });
});
