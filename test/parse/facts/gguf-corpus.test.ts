/** Real file lists: every name should give a level or be known as something else, and bytes should bear the level out. */
import { expect, it } from 'vitest';
import type { RepoFile, Weights } from '../../../src/model.ts';
import { extract } from '../../../src/parse/extract.ts';
import { chosen } from '../../../src/parse/facts/choose.ts';
import { formatOf } from '../../../src/parse/formats.ts';
import { WEIGHTS_PART } from '../../../src/rules/parts.ts';
import { CORPUS, describeCorpus, corpusRows } from '../../corpus.ts';
import { rawModel } from '../raw-model.ts';

interface Repo {
  id: string;
  files: RepoFile[];
}

function lines(name: string): Record<string, unknown>[] {
  return corpusRows(CORPUS, `files/${name}`) as Record<string, unknown>[];
}

function repoFile(path: string, size: unknown): RepoFile {
  return { path, bytes: typeof size === 'number' && size > 0 ? size : null, sha256: null, blobId: null };
}

/** Two lists name files with exact bytes, the third by URL with rounded sizes, which are left out. */
function repos(): Repo[] {
  const exact = ['gguf-2024-08.jsonl.gz', 'gguf-thebloke-2024-05.jsonl.gz'].flatMap(lines).map((row) => ({
    id: String(row.id),
    files: (row.files as { rfilename: string; size?: unknown }[]).map((file) => repoFile(file.rfilename, file.size)),
  }));
  const byUrl = lines('gguf-2026-03.jsonl.gz').map((row) => ({
    id: `${row.developer}/${row.model_name}`,
    files: (row.quants as { path: string }[]).map((file) =>
      repoFile(file.path.split('/resolve/main/')[1] ?? file.path, null),
    ),
  }));
  return [...exact, ...byUrl];
}

const GGUF = formatOf('tags', 'gguf')?.id;

describeCorpus('GGUF files as they are really named', () => {
  const understood = repos().map(({ id, files }) => extract(rawModel({ id, api: { tags: ['gguf'] }, files })));
  const sets = understood.flatMap((model) =>
    model.weights.filter((one) => one.format === GGUF && one.files.length > 0).map((one) => ({ one, model })),
  );
  const count = (of: readonly { one: Weights }[]): number => of.reduce((sum, { one }) => sum + one.files.length, 0);

  it('gives at least 99.5 % of them a level or knows what else they are, and notes the rest', () => {
    const unread = sets.filter(({ one }) => one.part === WEIGHTS_PART && one.level === null);
    expect(count(sets)).toBeGreaterThan(50_000);
    expect(count(unread) / count(sets)).toBeLessThan(0.005);
    const silent = unread.filter(
      ({ one, model }) =>
        !model.notes.some((note) => note.code === 'weights-level-unknown' && one.files[0]?.startsWith(note.saw)),
    );
    expect(silent.map(({ one }) => one.files[0])).toEqual([]);
  });

  it('finds at least 99 % of measured bits per weight as their level promises', () => {
    const measured = sets.filter(
      ({ one, model }) =>
        one.part === WEIGHTS_PART &&
        one.level !== null &&
        one.bytes !== null &&
        chosen(model.facts, 'parameters') !== null,
    );
    const odd = measured.filter(({ one, model }) =>
      model.notes.some((note) => note.code === 'weights-bits-mismatch' && note.saw.endsWith(one.files[0] ?? '?')),
    );
    expect(measured.length).toBeGreaterThan(40_000);
    expect(odd.length / measured.length).toBeLessThan(0.01);
  });
});
