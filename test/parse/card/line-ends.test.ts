import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/parse/extract.ts';
import { rawModel } from '../raw-model.ts';

const CARD =
  '---\nlicense: mit\nbase_model: wader/Heron-7B\n---\n# Heron-7B-chat\n\n| Test | Score |\n|---|---|\n| MMLU | 77.4 |\n';
const read = (card: string): ReturnType<typeof extract> => extract(rawModel({ id: 'wader/Heron-7B-chat', card }));

describe('a card wholly in bare carriage returns', () => {
  test('is read as the same card with line feeds, each place included', () => {
    const [plain, bare] = [read(CARD), read(CARD.replaceAll('\n', '\r'))];
    expect(bare).toEqual(plain);
    expect(bare.claims?.map(({ benchmark, source }) => [benchmark, source.line])).toEqual([['mmlu', 9]]);
  });
});
