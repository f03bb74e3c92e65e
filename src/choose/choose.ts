/** From a need to a choice: judging every candidate, and putting those that meet it in order. */
import type { ChoiceReader } from '../index/choose.ts';
import { type Judged, judge } from '../parse/choice/conditions.ts';
import type { Level } from '../expected.ts';
import { byUse, inGroups } from '../parse/choice/levels.ts';
import type { Candidate, Need } from '../parse/choice/need.ts';
import { inOrder, rankBy } from '../parse/choice/rank.ts';
import type { UseRow } from '../rules/choices.ts';
import { assumptions } from './assumed.ts';
import type { Choice } from './choice.ts';
import { asScore } from './gather.ts';

/** What is asked, and what is known that may answer. */
export interface Question {
  use: UseRow;
  need: Need;
  /** Rank by the claims on this one; null: by the estimate. */
  benchmark: string | null;
  candidates: readonly Candidate[];
  /** How many candidates were looked for at most. */
  most: number;
  /** What was assumed of the device. */
  device: string | null;
}

/** The answer, but for how much of it is shown. */
export function answered(reader: ChoiceReader, asked: Question): Omit<Choice, 'asOf' | 'limit'> {
  const { use, need, candidates } = asked;
  const judged = candidates.map((candidate) => judge(candidate, need));
  const failed = judged.filter(({ findings }) => findings.some(({ state }) => state === 'no'));
  const fitting = judged.filter(({ findings }) => findings.length === 0);
  return {
    use,
    need,
    assumed: assumptions(asked, fitting),
    ...ordered(reader, asked, fitting),
    failed: failed.map((one) => ({ ...one, findings: one.findings.filter(({ state }) => state === 'no') })),
    untold: judged.filter((one) => one.findings.length > 0 && !failed.includes(one)),
  };
}

function ordered(reader: ChoiceReader, { use, need, benchmark }: Question, fitting: readonly Judged[]) {
  const ids = fitting.map(({ candidate }) => candidate.id);
  const evidence = {
    levels: levelsOf(reader, need.stage === null ? ids : knownOf(fitting), use.field),
    expected: new Map(need.writes ? reader.expected(ids, use.field).map(({ id, ...one }) => [id, one]) : []),
    derived: new Map(reader.derived(ids).map(({ id, ...made }) => [id, made])),
  };
  const candidate = (one: Judged) => one.candidate;
  if (benchmark === null) return { ranking: null, evidence, groups: inGroups(fitting, candidate, evidence) };
  const ranking = rankBy(reader.scores(ids, [benchmark]).map(asScore), [benchmark]);
  const scored = (one: Judged) => Boolean(ranking?.of.get(one.candidate.id)?.best);
  const all = inOrder(byUse(fitting, candidate, evidence.derived, evidence.expected), candidate, ranking);
  const groups = {
    ranked: all.filter(scored),
    'by use': all.filter((one) => !scored(one)),
    lower: [],
    'little known': [],
  };
  return { ranking, evidence, groups };
}

/** Where one stage is wanted, a model whose stage nobody states is not placed among those that have it. */
function knownOf(fitting: readonly Judged[]): string[] {
  return fitting.flatMap(({ candidate: { id, stage } }) => (stage === null ? [] : [id]));
}

/** The estimates of these models in a field. */
export function levelsOf(reader: ChoiceReader, ids: readonly string[], field: string): Map<string, Level> {
  return new Map(reader.levels(ids, field).map(({ id, ...level }) => [id, level]));
}
