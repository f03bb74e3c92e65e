/** Named models side by side: one column a model, one row a question. */
import { levelsOf } from '../../choose/choose.ts';
import { budgetOf } from '../../choose/device.ts';
import { gatherNamed } from '../../choose/gather.ts';
import { type ChoiceReader, choiceReader } from '../../index/choose.ts';
import type { Sqlite } from '../../index/open.ts';
import type { Table } from '../../index/query.ts';
import type { Cell } from '../../index/rows.ts';
import { judge, type Judged } from '../../parse/choice/conditions.ts';
import { useOf } from '../../parse/choice/use.ts';
import { gib, perSecond } from '../../parse/choice/words.ts';
import { OVERALL } from '../../rules/estimate.ts';
import type { ChooseOptions } from '../commands/choose.ts';
import { UsageError } from '../exit.ts';
import type { Report } from '../output/report.ts';
import { contextOf, estimated, sizeOf, weightsOf } from './table.ts';

/** A question with each model's answer to it. */
type Row = [string, ...Cell[]];

/** The models that were named, side by side. @throws UsageError for an id that the index does not have. */
export function compared(db: Sqlite, options: ChooseOptions): Report {
  const reader = choiceReader(db);
  const candidates = gatherNamed(reader, options.models);
  const missing = options.models.find((id) => !candidates.some((one) => one.id.toLowerCase() === id.toLowerCase()));
  if (missing !== undefined) throw new UsageError(`no model ${missing} in this index; find it with "hubdex search"`);
  const judged = judgedFor(options, candidates);
  const ids = candidates.map(({ id }) => id);
  const rows = [...described(judged, options), ...estimates(reader, ids), ...claims(reader, ids)];
  const table: Table = { columns: ['question', ...ids], rows, cut: false };
  const after =
    'Estimates: per cent on a benchmark of middling difficulty, ± one standard error. Scores stand in one row where all that is stated of how they were measured is the same.\n';
  return { blocks: [{ table, style: { fewest: 'all' }, after }], table };
}

/** Judged for the memory that was given; without one, for all that there is. */
function judgedFor(options: ChooseOptions, candidates: Judged['candidate'][]): Judged[] {
  const asked = [options.memory, options.gpu, options.mac, options.here].some((one) => one !== null);
  const { budget } = budgetOf(asked ? options : { ...options, memory: Number.MAX_SAFE_INTEGER });
  const { lines, writes, context } = useOf(options.task);
  const need = { ...options, budget, lines, writes, context: options.context ?? context };
  return candidates.map((candidate) => judge(candidate, need));
}

function described(judged: readonly Judged[], { memory, gpu, mac, here }: ChooseOptions): Row[] {
  const of = (question: string, answer: (one: Judged) => Cell): Row => [question, ...judged.map(answer)];
  const fit = (one: Judged) => one.fits.fitting[0];
  const rows = [
    of('parameters', ({ candidate }) => sizeOf(candidate)),
    of('context (native)', ({ candidate }) => contextOf(candidate)),
    of('license', ({ candidate }) => candidate.license?.id ?? null),
    of('commercial use', ({ candidate }) => candidate.license?.commercialUse ?? null),
    of('downloads', ({ candidate }) => candidate.downloads),
    of('weights', (one) => (fit(one) ? weightsOf(fit(one) as NonNullable<ReturnType<typeof fit>>) : null)),
    of('needs, cache counted', (one) => (fit(one) ? gib(fit(one)?.total ?? 0) : null)),
    of('tokens/s <=', (one) => (fit(one)?.speed ? perSecond(fit(one)?.speed ?? 0) : null)),
  ];
  const device = [memory, gpu, mac, here].some((one) => one !== null);
  const why = of('does not fit because', ({ findings }) => findings.map(({ says }) => says).join('; ') || null);
  return [...rows, ...(device ? [why] : [])].filter(([, ...cells]) => cells.some((cell) => cell !== null));
}

function estimates(reader: ChoiceReader, ids: readonly string[]): Row[] {
  const fields = [OVERALL, ...reader.fields(ids).filter((field) => field !== OVERALL)];
  return fields.flatMap((field): Row[] => {
    const levels = levelsOf(reader, ids, field);
    if (levels.size === 0) return [];
    const row: Row = [`estimate: ${field}`, ...ids.map((id) => estimated(levels.get(id))[0])];
    if (field !== OVERALL) return [row];
    return [
      row,
      ['rests on', ...ids.map((id) => estimated(levels.get(id))[1])],
      ['placed by', ...ids.map((id) => levels.get(id)?.sure ?? null)],
    ];
  });
}

/** Classes in which at least two of them have a number, each model's own card heard first. */
function claims(reader: ChoiceReader, ids: readonly string[]): Row[] {
  const found = reader.shared(ids);
  return [...new Set(found.map((row) => row.class))].map((name) => [
    name,
    ...ids.map((id) => found.find((row) => row.class === name && row.subject_id === id)?.score ?? null),
  ]);
}
