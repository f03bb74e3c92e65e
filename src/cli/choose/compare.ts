/** Named models side by side: one column a model, one row a question. */
import { budgetOf } from '../../choose/device.ts';
import { gatherNamed } from '../../choose/gather.ts';
import { type ChoiceReader, choiceReader } from '../../index/choose.ts';
import type { Sqlite } from '../../index/open.ts';
import type { Table } from '../../index/query.ts';
import type { Cell } from '../../index/rows.ts';
import { findings } from '../../parse/choice/conditions.ts';
import { type Fit, fitting } from '../../parse/choice/fit.ts';
import type { Candidate, Need } from '../../parse/choice/need.ts';
import { useOf } from '../../parse/choice/use.ts';
import { gib, perSecond } from '../../parse/choice/words.ts';
import { OVERALL } from '../../rules/estimate.ts';
import type { ChooseOptions } from '../commands/choose.ts';
import { UsageError } from '../exit.ts';
import type { Report } from '../output/report.ts';
import { contextOf, estimated, sizeOf, weightsOf, wordsOf } from './table.ts';

/** A question with each model's answer to it. */
type Row = [string, ...Cell[]];

/** The models that were named, side by side. @throws UsageError for an id that the index does not have. */
export function compared(db: Sqlite, options: ChooseOptions): Report {
  const reader = choiceReader(db);
  const candidates = gatherNamed(reader, options.models, useOf(options.task).writes);
  const missing = options.models.find((id) => !candidates.some((one) => one.id.toLowerCase() === id.toLowerCase()));
  if (missing !== undefined) throw new UsageError(`no model ${missing} in this index; find it with "hubdex search"`);
  const ids = candidates.map(({ id }) => id);
  const rows = [...described(candidates, options), ...estimates(reader, ids), ...claims(reader, ids)];
  const table: Table = { columns: ['question', ...ids], rows, cut: false };
  const after =
    'Estimates: per cent on a benchmark of middling difficulty, ± one standard error. Scores stand in one row where all that is stated of how they were measured is the same.\n';
  return { blocks: [{ table, style: { fewest: 'all' }, after }], table };
}

/** What is needed: in the memory that was given; without one, in all that there is. */
function needOf(options: ChooseOptions, hasDevice: boolean): Need {
  const { budget } = budgetOf(hasDevice ? options : { ...options, memory: Number.MAX_SAFE_INTEGER });
  const { lines, writes, context } = useOf(options.task);
  return { ...options, budget, lines, writes, context: options.context ?? context };
}

function described(candidates: readonly Candidate[], options: ChooseOptions): Row[] {
  const device = [options.memory, options.gpu, options.mac, options.here].some((one) => one !== null);
  const need = needOf(options, device);
  const best = new Map(candidates.map((candidate) => [candidate, fitting(candidate, need)[0]]));
  const of = (question: string, answer: (one: Candidate) => Cell): Row => [question, ...candidates.map(answer)];
  const ofFit = (question: string, answer: (fit: Fit) => Cell): Row =>
    of(question, (one) => {
      const fit = best.get(one);
      return fit === undefined ? null : answer(fit);
    });
  const rows = [
    of('parameters', sizeOf),
    of('context (native)', contextOf),
    of('license', ({ license }) => license?.id ?? null),
    of('commercial use', ({ license }) => license?.commercialUse ?? null),
    of('downloads', ({ downloads }) => downloads),
    ofFit('weights', weightsOf),
    ofFit('needs, cache counted', ({ total }) => gib(total)),
    ofFit('tokens/s <=', ({ speed }) => (speed === null ? null : perSecond(speed))),
  ];
  const why = of('does not fit because', (one) => wordsOf(findings(one, need)) || null);
  return [...rows, ...(device ? [why] : [])].filter(([, ...cells]) => cells.some((cell) => cell !== null));
}

function estimates(reader: ChoiceReader, ids: readonly string[]): Row[] {
  const fields = [OVERALL, ...reader.fields(ids).filter((field) => field !== OVERALL)];
  return fields.flatMap((field): Row[] => {
    const levels = new Map(reader.levels(ids, field).map(({ id, ...level }) => [id, level]));
    if (levels.size === 0) return [];
    const row: Row = [`estimate: ${field}`, ...ids.map((id) => estimated(levels.get(id) ?? null)[0])];
    if (field !== OVERALL) return [row];
    return [
      row,
      ['rests on', ...ids.map((id) => estimated(levels.get(id) ?? null)[1])],
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
