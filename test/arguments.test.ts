/** Scripts say how they are used, and never with a stack trace. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const PACKAGE = z.object({ scripts: z.record(z.string(), z.string()) });
const { scripts } = PACKAGE.parse(JSON.parse(readFileSync('package.json', 'utf8')));
/** The program behind a script, without the building before it. */
const programOf = (script: string): string => /test\/[\w/]+\.ts/.exec(scripts[script] ?? '')?.[0] ?? '';
const started = (script: string, word: string) =>
  spawnSync(process.execPath, ['--import', 'tsx', programOf(script), word], { encoding: 'utf8' });

describe('the scripts of the tests', () => {
  it.each(['hub', 'bench', 'load', 'harness', 'accuracy', 'predict'])(
    '%s: says which word it does not know',
    (script) => {
      const { status, stdout, stderr } = started(script, '--unheard-of');
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(new RegExp(`'--unheard-of'[^]*\\nnpm run ${script}\\b`));
      expect(stderr).not.toMatch(/\n\s+at .*:\d+/);
    },
  );

  it('print their usage where that is asked for', () => {
    const { status, stdout, stderr } = started('bench', '--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^npm run bench\b/);
  });
});
