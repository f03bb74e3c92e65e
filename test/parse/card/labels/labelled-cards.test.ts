import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { readLabel } from '../../../../src/parse/card/labels/label.ts';
import { AVERAGE } from '../../../../src/rules/benchmarks/suites.ts';
import { CORPUS, describeCorpus } from '../../../corpus.ts';

const FOLDER = `${CORPUS}/truth/claims`;
const Labelled = z.object({
  benchmark_label: z.string(),
  benchmark: z.string().nullable(),
  shots: z.number().nullish(),
});
type Labelled = z.infer<typeof Labelled>;

/** Every label once, as people read it. */
function labelled(): Labelled[] {
  const lines = readdirSync(FOLDER).flatMap((file) => readFileSync(`${FOLDER}/${file}`, 'utf8').split('\n'));
  const all = lines.filter((line) => line.trim() !== '').map((line) => Labelled.parse(JSON.parse(line)));
  return [...new Map(all.map((one) => [`${one.benchmark_label}\n${one.benchmark}`, one])).values()];
}

const parent = (id: string | null): string => (id ?? '').split('/')[0] ?? '';

describeCorpus('labels that people have read', () => {
  it('are read as the same benchmark, from the label alone', () => {
    const known = labelled().filter((one) => one.benchmark !== null && one.benchmark !== AVERAGE);
    const wrong = known.filter((one) => parent(readLabel(one.benchmark_label).benchmark) !== parent(one.benchmark));
    expect(wrong.map((one) => `${one.benchmark_label}: want ${one.benchmark}`)).toEqual([]);
    expect(known.length).toBeGreaterThan(150);
  });

  it('give the shots they state and no others', () => {
    const wrong = labelled().filter((one) => {
      const { shots } = readLabel(one.benchmark_label);
      return shots !== null && shots !== one.shots;
    });
    expect(wrong.map((one) => one.benchmark_label)).toEqual([]);
  });
});
