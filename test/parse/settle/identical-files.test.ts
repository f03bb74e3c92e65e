import { expect, test } from 'vitest';
import type { RepoFile } from '../../../src/model.ts';
import { identicalFiles as edgesOf, type HashedRepo } from '../../../src/parse/settle/identical-files.ts';

const file = (path: string, sha256: string | null, bytes = 5_000_000_000): RepoFile => ({
  path,
  bytes,
  sha256,
  blobId: null,
});
const repo = (id: string, createdAt: string | null, ...files: RepoFile[]): HashedRepo => ({ id, createdAt, files });

const identicalFiles = (repos: Iterable<HashedRepo>) =>
  edgesOf(repos).map(({ child, edge }) => ({ child: child.id, edge }));

test('the oldest repo with the same largest weight file is the parent of the others; how is not known', () => {
  const found = identicalFiles([
    repo(
      'b/copy',
      '2024-05-02T00:00:00.000Z',
      file('model.safetensors', 'aa'),
      file('tokenizer.json', 'tt', 2_000_000),
    ),
    repo('a/first', '2024-05-01T00:00:00.000Z', file('weights/model.safetensors', 'aa')),
    repo('c/else', '2024-05-01T00:00:00.000Z', file('model.safetensors', 'cc')),
  ]);
  expect(found).toEqual([
    {
      child: 'b/copy',
      edge: {
        id: 'a/first',
        relation: null,
        basis: 'inferred',
        place: 'files: model.safetensors = a/first/weights/model.safetensors',
        rule: 'lineage/identical-file',
      },
    },
  ]);
});

test('a shared small file, tokenizer or unknown hash makes nobody a parent', () => {
  const day = '2024-05-01T00:00:00.000Z';
  const later = '2024-06-01T00:00:00.000Z';
  expect(
    identicalFiles([repo('a/a', day, file('x.bin', 's', 900)), repo('b/b', later, file('x.bin', 's', 900))]),
  ).toEqual([]);
  expect(
    identicalFiles([repo('a/a', day, file('tokenizer.json', 's')), repo('b/b', later, file('tokenizer.json', 's'))]),
  ).toEqual([]);
  expect(identicalFiles([repo('a/a', day, file('x.bin', null)), repo('b/b', later, file('x.bin', null))])).toEqual([]);
});

test('where nobody can say which repo is older there is no edge', () => {
  const same = '2024-05-01T00:00:00.000Z';
  const first = '2022-03-02T23:29:04.000Z';
  expect(identicalFiles([repo('a/a', same, file('x.bin', 's')), repo('b/b', same, file('x.bin', 's'))])).toEqual([]);
  expect(
    identicalFiles([
      repo('a/a', first, file('x.bin', 's')),
      repo('b/b', '2022-03-02T23:29:05.000Z', file('x.bin', 's')),
    ]),
  ).toEqual([]);
  expect(identicalFiles([repo('a/a', null, file('x.bin', 's')), repo('b/b', null, file('x.bin', 's'))])).toEqual([]);
});
