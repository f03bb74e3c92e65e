import { describe, expect, it } from 'vitest';
import {
  type FormatKey,
  formatById,
  formatOf,
  formatOfFile,
  formatOfScheme,
  formatOfSign,
} from '../../src/parse/formats.ts';
import { FORMATS, type FormatRow, SCHEMES } from '../../src/rules/formats.ts';
import { PACKED_TENSORS } from '../../src/rules/size-sources.ts';

const rows: readonly FormatRow[] = FORMATS;
const KEYS: Readonly<Record<string, FormatKey>> = {
  token: 'tokens',
  tag: 'tags',
  library: 'libraries',
  method: 'methods',
};

function claimedBy(example: string): string | null {
  const colon = example.indexOf(':');
  const [kind, text] = [example.slice(0, colon), example.slice(colon + 1)];
  if (kind === 'file') return formatOfFile(text)?.id ?? null;
  const key = KEYS[kind];
  if (key === undefined) throw new Error(`'${example}' must start with token:, tag:, library:, method: or file:`);
  return formatOf(key, text)?.id ?? null;
}

describe('the table of weight formats', () => {
  it('is sorted by id, each id once', () => {
    const ids = rows.map((row) => row.id);
    expect(ids, 'sort the rows of FORMATS by id and remove doubles').toEqual([...new Set(ids)].sort());
  });

  it.each(rows.map((row) => [row.id, row] as const))(
    '%s claims its examples and none of its near misses',
    (id, row) => {
      expect(row.examples.length, `give ${id} at least one example`).toBeGreaterThan(0);
      expect(row.nearMisses.length, `give ${id} at least one near miss`).toBeGreaterThan(0);
      for (const example of row.examples)
        expect(claimedBy(example), `'${example}' must be claimed by ${id} alone`).toBe(id);
      for (const near of row.nearMisses) expect(claimedBy(near), `'${near}' must not be claimed by ${id}`).not.toBe(id);
    },
  );

  it.each(rows.map((row) => [row.id, row] as const))('%s is sourced, explained and recognisable', (id, row) => {
    expect(row.source, `cite a primary source for ${id}`).toMatch(/^https:\/\//);
    expect(row.meaning.length, `say in plain words what ${id} is`).toBeGreaterThan(20);
    const ways = [row.tokens, row.tags, row.libraries, row.methods, row.files, row.signs].filter(
      (way) => way !== undefined,
    );
    expect(ways.length, `nothing recognises ${id}`).toBeGreaterThan(0);
  });

  it('holds every text once, in lower case', () => {
    for (const key of Object.values(KEYS)) {
      const texts = rows.flatMap((row) => row[key] ?? []);
      expect(texts, `two rows share a text under ${key}`).toHaveLength(new Set(texts).size);
      expect(
        texts.filter((text) => text !== text.toLowerCase()),
        `write ${key} in lower case`,
      ).toEqual([]);
    }
  });

  it('refers only to formats it holds', () => {
    const referred = [
      ...rows.flatMap((row) => row.beats ?? []),
      ...SCHEMES.map((row) => row.format),
      ...PACKED_TENSORS.map((row) => row.id),
    ];
    expect(
      referred.filter((id) => formatById(id) === null),
      'these ids have no row in FORMATS',
    ).toEqual([]);
  });

  it('never lets two formats beat each other', () => {
    const both = rows.filter((row) => row.beats?.some((id) => formatById(id)?.beats?.includes(row.id)));
    expect(both.map((row) => row.id)).toEqual([]);
  });

  it('resolves the schemes of containers', () => {
    expect(formatOfScheme('compressed-tensors', 'nvfp4-pack-quantized')?.id).toBe('nvfp4');
    expect(formatOfScheme('bitsandbytes', '8-bit')?.id).toBe('bnb-8bit');
    expect(formatOfScheme('compressed-tensors', 'dense')).toBeNull();
    expect(formatOfSign('sub/quantize_config.json')?.id).toBe('gptq');
  });

  it('sorts schemes by container and scheme, each once', () => {
    const keys = SCHEMES.map((row) => `${row.container} ${row.scheme}`);
    expect(keys).toEqual([...new Set(keys)].sort());
  });
});
