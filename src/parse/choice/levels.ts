/**
 * The order of a choice. Models with enough claims stand by what is all but sure of them, those with too few in a group of
 * their own by use. A scored model of which less is expected than of the most used of that group stands after it; and so do
 * those of the group of which less is expected than of the best such model, each before the scored ones weaker than it.
 */
import type { Level } from '../../expected.ts';
import { FAR_SMALLER, HARDLY_USED } from '../../rules/choices.ts';
import type { Candidate } from './need.ts';

/** In the order in which they stand. */
export const GROUPS = ['ranked', 'by use', 'lower', 'little known'] as const;
export type Group = (typeof GROUPS)[number];

/** What places a model, beside its level. */
type Placed = Pick<Candidate, 'id' | 'downloads' | 'parameters' | 'released' | 'derived' | 'expected'>;

/** All groups in their order, of models that come most used first; `levelOf` gives null for one that is not to be placed by it. */
export function inGroups<T extends Placed>(
  models: readonly T[],
  levelOf: (model: T) => Level | null,
): Record<Group, T[]> {
  const all = models.map((model) => ({ model, level: levelOf(model) }));
  const scored = all.flatMap(({ model, level }) => (level === null ? [] : [{ model, level }]));
  const placed = scored.toSorted((a, b) => b.level.sure - a.level.sure);
  const { used, unknown } = parted(all.flatMap(({ model, level }) => (level === null ? [model] : [])));
  const bar = used[0]?.expected?.level ?? 0;
  const weaker = placed.filter(({ level }) => level.level < bar);
  const best = most(weaker, ({ level }) => level.level);
  return {
    ranked: placed.filter(({ level }) => level.level >= bar).map(({ model }) => model),
    'by use': used.filter((one) => reckoned(one) >= best),
    lower: merged(
      weaker,
      used.filter((one) => reckoned(one) < best),
    ),
    'little known': unknown,
  };
}

function reckoned({ expected }: Placed): number {
  return expected?.level ?? Infinity;
}

/** Scored models in their order, and each of the others before all that are weaker than what is reckoned of it. */
function merged<T extends Placed>(scored: readonly { model: T; level: Level }[], others: readonly T[]): T[] {
  const sure = surestBelow(scored.map(({ level }) => level));
  const standing = others.map((model) => ({ model, at: sure(reckoned(model)) }));
  const all = [...standing, ...scored.map(({ model, level }) => ({ model, at: level.sure }))];
  return all.toSorted((a, b) => Number(b.at > a.at) - Number(b.at < a.at)).map(({ model }) => model);
}

/** What is all but sure of the surest of those below a level. */
function surestBelow(levels: readonly Level[]): (level: number) => number {
  const rising = levels.toSorted((a, b) => a.level - b.level);
  let surest = -Infinity;
  const upTo = rising.map(({ sure }) => (surest = Math.max(surest, sure)));
  return (level) => {
    let [from, to] = [0, rising.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((rising[middle]?.level ?? Infinity) < level) from = middle + 1;
      else to = middle;
    }
    return upTo[from - 1] ?? -Infinity;
  };
}

/**
 * Those for which use or their developer speaks and that are not far smaller than what fits; and the others: such as might
 * serve, developers' own first, then the small ones.
 */
function parted<T extends Placed>(others: readonly T[]): { used: T[]; unknown: T[] } {
  const mostUsed = most(others, useOf);
  const isUsed = (one: T) => useOf(one) > 0 && useOf(one) * HARDLY_USED >= mostUsed;
  const isOwn = (one: T) => one.released && (useOf(one) > 0 || one.downloads === null);
  const vouched = (one: T) => isUsed(one) || isOwn(one);
  const largest = most(others.filter(vouched), ({ parameters }) => parameters ?? 0);
  const isSmall = (one: T) => (one.parameters ?? largest) * FAR_SMALLER < largest;
  const rank = (one: T) => 2 * Number(isSmall(one)) + Number(!one.released);
  return {
    used: others.filter((one) => vouched(one) && !isSmall(one)),
    unknown: others.filter((one) => !vouched(one) || isSmall(one)).toSorted((a, b) => rank(a) - rank(b)),
  };
}

function most<T>(all: readonly T[], value: (one: T) => number): number {
  return all.reduce((found, one) => Math.max(found, value(one)), -Infinity);
}

const alphabet = new Intl.Collator('en');

/**
 * Most used first, in orders of magnitude, for months and mirrors make more of a difference than a factor of two; of equals
 * that of which most is expected.
 */
export function byUse<T extends Placed>(models: readonly T[]): T[] {
  return models
    .map((model) => {
      const use = useOf(model);
      const size = String(Math.trunc(use)).length;
      return { model, use, size, level: model.expected?.level ?? 0, made: model.derived?.models ?? 0 };
    })
    .toSorted(
      (a, b) =>
        b.size - a.size ||
        b.level - a.level ||
        b.use - a.use ||
        b.made - a.made ||
        alphabet.compare(a.model.id, b.model.id),
    )
    .map(({ model }) => model);
}

/**
 * Billions of parameters that are fetched, of the model and of all that is made from it: small models are fetched far more
 * readily than large ones, and tests fetch them all day. One of unknown size counts as of a billion.
 */
function useOf({ downloads, parameters, derived }: Placed): number {
  return ((downloads ?? 0) + (derived?.downloads ?? 0)) * ((parameters ?? 1e9) / 1e9);
}
