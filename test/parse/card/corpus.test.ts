import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ledgerOf } from './read.ts';
import { CORPUS, describeCorpus } from '../../corpus.ts';

describeCorpus('hand-labelled cards', () => {
  test('the ledger agrees with the labels', () => {
    const folder = mkdtempSync(join(tmpdir(), 'claims-'));
    const input = readFileSync(join(CORPUS, 'truth/claims-input.jsonl'), 'utf8').split('\n').filter(Boolean);
    const lines = input.map((line) => {
      const { id, card } = JSON.parse(line) as { id: string; card: string };
      return JSON.stringify({ id, ...ledgerOf(id, card) });
    });
    writeFileSync(join(folder, 'out.jsonl'), lines.join('\n'));
    const score = JSON.parse(
      execFileSync(
        'node',
        [join(CORPUS, 'score.mjs'), 'claims', join(CORPUS, 'truth/claims'), join(folder, 'out.jsonl')],
        { encoding: 'utf8' },
      ),
    ) as Score;
    rmSync(folder, { recursive: true });
    expect(score.detect.f1, 'found').toBeGreaterThanOrEqual(0.97);
    expect(score.full.f1, 'found with the right role and benchmark').toBeGreaterThanOrEqual(0.95);
    expect(score.macro_full_f1, 'the same, by card').toBeGreaterThanOrEqual(0.93);
    expect(score.empty_cards_kept_empty, 'cards without claims').toBe('3/3');
    expect(score.of_matched.role.share).toBeGreaterThanOrEqual(0.98);
    expect(score.of_matched.benchmark.share).toBeGreaterThanOrEqual(0.97);
    expect(score.of_matched.subject_of_others.share).toBeGreaterThanOrEqual(0.95);
    expect(score.of_matched.shots.share).toBeGreaterThanOrEqual(0.9);
  });
});

interface Score {
  detect: { f1: number };
  full: { f1: number };
  macro_full_f1: number;
  empty_cards_kept_empty: string;
  of_matched: Record<'benchmark' | 'role' | 'subject_of_others' | 'shots', { share: number }>;
}
