/**
 * Quantised repos whose parent's true size is known: the size understood of the child, which has only its own record, against
 * the parent's safetensors header.
 */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ExtractedModel, JsonObject } from '../../../src/model.ts';
import { extract } from '../../../src/parse/extract.ts';
import { chosen } from '../../../src/parse/facts/choose.ts';
import { formatById } from '../../../src/parse/formats.ts';
import { object, strings } from '../../../src/parse/read.ts';
import { readName } from '../../../src/parse/names/read.ts';
import { statedTotal } from '../../../src/parse/size/named.ts';
import { CORPUS, corpusRows, describeCorpus, listingPages } from '../../corpus.ts';
import { rawModel } from '../raw-model.ts';

const details = (): JsonObject[] => corpusRows(CORPUS, 'api/detail-2024-07.jsonl.gz') as JsonObject[];

/** Totals of repos whose tensors hold one weight an element. */
function trueTotals(records: readonly JsonObject[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const record of records) {
    const header = object(record.safetensors);
    const types = Object.keys(object(header?.parameters) ?? {});
    const plain =
      types.length > 0 && types.every((type) => ['BF16', 'F16', 'F32', 'F64', 'I64', 'BOOL'].includes(type));
    if (plain && !object(object(record.config)?.quantization_config))
      totals.set(String(record.id).toLowerCase(), Number(header?.total));
  }
  return totals;
}

const listing = (): JsonObject[] =>
  listingPages(join(CORPUS, 'listing')).flatMap((page) => JSON.parse(page()) as JsonObject[]);

function onlyParent(record: JsonObject): string | null {
  const parents = new Set(
    strings(record.tags).flatMap((tag) => (tag.startsWith('base_model:') ? [tag.split(':').at(-1) ?? ''] : [])),
  );
  const [parent, ...others] = parents;
  return parent === undefined || others.length > 0 ? null : parent.toLowerCase();
}

function isQuantised(model: ExtractedModel): boolean {
  return model.weights.some((one) => formatById(one.format)?.kind !== 'plain');
}

interface Case {
  id: string;
  truth: number;
  error: number | null;
  /** The child's own name states another size than its parent has: it repackages a merge made of the parent. */
  another: boolean;
}

function cases(): Case[] {
  const totals = trueTotals(details());
  return listing().flatMap((record) => {
    const truth = totals.get(onlyParent(record) ?? '');
    if (truth === undefined) return [];
    const id = String(record.id);
    const model = extract(rawModel({ id, api: record }));
    if (!isQuantised(model)) return [];
    const found = chosen(model.facts, 'parameters')?.value;
    const stated = statedTotal(readName(id));
    const another = stated !== null && Math.abs(stated / truth - 1) > 0.3;
    return [{ id, truth, another, error: typeof found === 'number' ? Math.abs(found / truth - 1) : null }];
  });
}

describeCorpus('sizes of quantised repos', () => {
  const all = cases();
  const repackaged = all.filter((one) => !one.another);
  const known = repackaged.flatMap((one) => (one.error === null ? [] : [one.error]));

  it('are known nearly always', () => {
    expect(repackaged.length).toBeGreaterThan(100);
    expect(known.length / repackaged.length).toBeGreaterThan(0.95);
  });

  it('are off by at most 2 % on average', () => {
    expect(known.reduce((sum, error) => sum + error, 0) / known.length).toBeLessThan(0.02);
  });

  it('are at worst as far off as names round', () => {
    expect(Math.max(...known)).toBeLessThan(0.15);
  });
});
