/**
 * The order of a choice. Models with enough claims stand by what is all but sure of them, those with too few in a group of
 * their own by use. A scored model of which less is expected than of the most used of that group stands after it; and so do
 * those of the group of which less is expected than of the best such model, each before the scored ones weaker than it.
 */
import type { Derived, Expected, Level } from '../../expected.ts';
import { FAR_SMALLER, HARDLY_USED } from '../../rules/choices.ts';

/** In the order in which they stand. */
export const GROUPS = ['ranked', 'by use', 'lower', 'little known'] as const;
export type Group = (typeof GROUPS)[number];

interface Placed {
  id: string;
  downloads: number | null;
  parameters: number | null;
  /** A release of the developer of its generation. */
  released: boolean;
}

/** What places models, by id. */
export interface Evidence {
  levels: ReadonlyMap<string, Level>;
  expected: ReadonlyMap<string, Expected>;
  derived: ReadonlyMap<string, Derived>;
}

/** All groups in their order. */
export function inGroups<T>(models: readonly T[], of: (model: T) => Placed, evidence: Evidence): Record<Group, T[]> {
  const { levels, expected, derived } = evidence;
  const level = (model: T) => levels.get(of(model).id);
  const ordered = byUse(models, of, derived, expected);
  const placed = ordered.filter(level).toSorted((a, b) => (level(b)?.sure ?? 0) - (level(a)?.sure ?? 0));
  const { used, unknown } = parted(
    ordered.filter((one) => !level(one)),
    of,
    derived,
  );
  const reckoned = (model: T) => expected.get(of(model).id)?.level ?? Infinity;
  const bar = used.slice(0, 1).map(reckoned).find(Number.isFinite) ?? 0;
  const weaker = placed.filter((one) => (level(one)?.level ?? 0) < bar);
  const best = Math.max(...weaker.map((one) => level(one)?.level ?? 0));
  return {
    ranked: placed.filter((one) => !weaker.includes(one)),
    'by use': used.filter((one) => reckoned(one) >= best),
    lower: merged(
      weaker.map((model) => ({ model, level: level(model) })),
      used.filter((one) => reckoned(one) < best),
      reckoned,
    ),
    'little known': unknown,
  };
}

/** Scored models in their order, and each of the others before all that are weaker than what is reckoned of it. */
function merged<T>(
  scored: readonly { model: T; level: Level | undefined }[],
  others: readonly T[],
  reckoned: (model: T) => number,
): T[] {
  const standing = others.map((model) => {
    const weaker = scored.filter(({ level }) => (level?.level ?? 0) < reckoned(model));
    return { model, at: Math.max(...weaker.map(({ level }) => level?.sure ?? 0)) };
  });
  const all = [...standing, ...scored.map(({ model, level }) => ({ model, at: level?.sure ?? 0 }))];
  return all.toSorted((a, b) => Number(b.at > a.at) - Number(b.at < a.at)).map(({ model }) => model);
}

/**
 * Those for which use or their developer speaks and that are not far smaller than what fits; and the others: such as might
 * serve, developers' own first, then the small ones.
 */
function parted<T>(others: readonly T[], of: (model: T) => Placed, derived: Evidence['derived']) {
  const use = (one: T) => useOf(of(one), derived);
  const most = Math.max(...others.map(use));
  const isUsed = (one: T) => use(one) > 0 && use(one) * HARDLY_USED >= most;
  const isOwn = (one: T) => of(one).released && (use(one) > 0 || of(one).downloads === null);
  const vouched = (one: T) => isUsed(one) || isOwn(one);
  const largest = Math.max(...others.filter(vouched).map((one) => of(one).parameters ?? 0));
  const isSmall = (one: T) => (of(one).parameters ?? largest) * FAR_SMALLER < largest;
  const rank = (one: T) => 2 * Number(isSmall(one)) + Number(!of(one).released);
  return {
    used: others.filter((one) => vouched(one) && !isSmall(one)),
    unknown: others.filter((one) => !vouched(one) || isSmall(one)).toSorted((a, b) => rank(a) - rank(b)),
  };
}

/**
 * Most used first, in orders of magnitude, for months and mirrors make more of a difference than a factor of two; of equals
 * that of which most is expected.
 */
export function byUse<T>(
  models: readonly T[],
  of: (model: T) => Placed,
  derived: Evidence['derived'],
  expected: Evidence['expected'] = new Map(),
): T[] {
  const use = (model: T) => useOf(of(model), derived);
  const level = (model: T) => expected.get(of(model).id)?.level ?? 0;
  const made = (model: T) => derived.get(of(model).id)?.models ?? 0;
  const size = (model: T) => String(Math.trunc(use(model))).length;
  return models.toSorted(
    (a, b) =>
      size(b) - size(a) ||
      level(b) - level(a) ||
      use(b) - use(a) ||
      made(b) - made(a) ||
      of(a).id.localeCompare(of(b).id, 'en'),
  );
}

/**
 * Billions of parameters that are fetched, of the model and of all that is made from it: small models are fetched far more
 * readily than large ones, and tests fetch them all day. One of unknown size counts as of a billion.
 */
function useOf({ id, downloads, parameters }: Placed, derived: Evidence['derived']): number {
  return ((downloads ?? 0) + (derived.get(id)?.downloads ?? 0)) * ((parameters ?? 1e9) / 1e9);
}
