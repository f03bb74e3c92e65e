/** From a need to a choice: judging every candidate, and putting those that meet it in order. */
import type { Level } from '../expected.ts';
import { judge, type Judged } from '../parse/choice/conditions.ts';
import { type Group, inGroups } from '../parse/choice/levels.ts';
import type { Candidate, Need } from '../parse/choice/need.ts';
import { inOrder, rankBy, type Ranking, type Score } from '../parse/choice/rank.ts';
import type { UseRow } from '../rules/choices.ts';
import { assumptions } from './assumed.ts';
import type { Choice } from './choice.ts';
import type { Material } from './material.ts';

/** What is asked, and what is known that may answer. */
export interface Question {
  use: UseRow;
  need: Need;
  /** Rank by these claims on a benchmark; null: by the estimate. */
  by: { benchmark: string; scores: readonly Score[] } | null;
  material: Material;
  /** What was assumed of the device. */
  device: string | null;
}

/** The answer, but for how much of it is shown. */
export function answered(asked: Question): Omit<Choice, 'limit'> {
  const { use, need, material } = asked;
  const { yes, no, unknown } = judged(material.candidates, need);
  const fitting = material.used.map((place) => yes[place]).filter((one) => one !== undefined);
  return {
    asOf: material.asOf,
    use,
    need,
    assumed: assumptions(asked, fitting),
    ...ordered(asked, fitting),
    failed: no,
    untold: unknown,
  };
}

/** Those that meet the need, by their place among all; and the others. */
function judged(candidates: readonly Candidate[], need: Need) {
  const yes: (Candidate | undefined)[] = candidates.map(() => undefined);
  const others: Record<'no' | 'unknown', Judged[]> = { no: [], unknown: [] };
  for (const [place, candidate] of candidates.entries()) {
    const one = judge(candidate, need);
    if (one.state === 'yes') yes[place] = candidate;
    else others[one.state].push(one);
  }
  return { yes, ...others };
}

/** Models that come most used first, in the groups that their claims put them into. */
function ordered({ need, by }: Question, fitting: readonly Candidate[]): Pick<Choice, 'ranking' | 'groups'> {
  if (by === null) return { ranking: null, groups: inGroups(fitting, (one) => levelOf(one, need)) };
  const ids = new Set(fitting.map(({ id }) => id));
  const ranking = rankBy(
    by.scores.filter(({ model }) => ids.has(model)),
    [by.benchmark],
  );
  return { ranking, groups: byClaim(inOrder(fitting, ranking), ranking) };
}

function byClaim(models: readonly Candidate[], ranking: Ranking | null): Record<Group, Candidate[]> {
  const isScored = ({ id }: Candidate) => Boolean(ranking?.of.get(id)?.best);
  return {
    ranked: models.filter(isScored),
    'by use': models.filter((one) => !isScored(one)),
    lower: [],
    'little known': [],
  };
}

/** Where one stage is wanted, a model whose stage nobody states is not placed among those that have it. */
export function levelOf({ level, stage }: Candidate, need: Need): Level | null {
  return need.stage !== null && stage === null ? null : level;
}
