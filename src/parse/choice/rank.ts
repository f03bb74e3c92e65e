/** Ranking by claims: one benchmark, one setting, the claim that speaks for each model, and what others say of it. */
/** One claim about a model, in the benchmark's own unit. */
export interface Score {
  model: string;
  benchmark: string;
  score: number;
  /** Setting as stated, for people; '' where nothing is stated. */
  setting: string;
  shots: number | null;
  variant: string | null;
  /** The setting stands apart from ordinary ones: tools, several tries, a window of dates. */
  special: boolean;
  higherIsBetter: boolean;
  /** The repo whose card states it. */
  statedBy: string;
  standing: string;
  url: string;
}

/** The setting that claims must not contradict. */
export interface Setting {
  shots: number | null;
  variant: string | null;
}

/** What the claims say of one model on one benchmark. */
export interface Standing {
  /** The claim that ranks; null: none is comparable. */
  best: Score | null;
  /** Lowest and highest comparable value that other cards state; null: none does. */
  others: { from: number; to: number; cards: number } | null;
}

export interface Ranking {
  benchmark: string;
  setting: Setting;
  higherIsBetter: boolean;
  of: ReadonlyMap<string, Standing>;
}

/** Ranks by the benchmark on which most models have a comparable claim, of equals the first; null: there are no claims. */
export function rankBy(scores: readonly Score[], benchmarks: readonly string[]): Ranking | null {
  const rankings = benchmarks.map((benchmark) => rankingOn(benchmark, scores));
  const most = rankings.reduce<Ranking | null>((best, one) => (ranked(one) > ranked(best) ? one : best), null);
  return ranked(most) > 0 ? most : null;
}

function ranked(ranking: Ranking | null): number {
  return ranking === null ? 0 : [...ranking.of.values()].filter(({ best }) => best !== null).length;
}

function rankingOn(benchmark: string, all: readonly Score[]): Ranking {
  const scores = all.filter((score) => score.benchmark === benchmark);
  const setting = {
    shots: usual(scores.map(({ shots }) => shots)),
    variant: usual(scores.map(({ variant }) => variant)),
  };
  const models = grouped(scores, ({ model }) => model);
  const higherIsBetter = scores[0]?.higherIsBetter ?? true;
  return {
    benchmark,
    setting,
    higherIsBetter,
    of: new Map([...models].map(([model, claims]) => [model, standing(model, claims, setting)])),
  };
}

function grouped<T, K>(items: readonly T[], by: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
  return groups;
}

/** The most frequent of the stated values; null when none is stated more often than not at all. */
function usual<T extends string | number>(values: readonly (T | null)[]): T | null {
  const counts = [...grouped(values, (value) => value)].map(([value, { length }]) => ({ value, length }));
  return (
    counts.toSorted((a, b) => b.length - a.length || Number(a.value === null) - Number(b.value === null))[0]?.value ??
    null
  );
}

/** Strongest first: verified by the Hub, said by the model's own card, said by another card. */
const CLAIMANTS: readonly ((score: Score, model: string) => boolean)[] = [
  ({ standing: how }) => how === 'verified',
  ({ statedBy }, model) => statedBy === model,
  () => true,
];

function standing(model: string, claims: readonly Score[], setting: Setting): Standing {
  const comparable = claims.filter((claim) => !claim.special && agrees(claim, setting));
  const strongest =
    CLAIMANTS.map((is) => comparable.filter((claim) => is(claim, model))).find(({ length }) => length > 0) ?? [];
  const others = comparable.filter(({ statedBy }) => statedBy !== model);
  const values = others.map(({ score }) => score);
  return {
    best: strongest.toSorted((a, b) => openness(a) - openness(b) || betterFirst(a, b))[0] ?? null,
    others:
      values.length === 0
        ? null
        : {
            from: Math.min(...values),
            to: Math.max(...values),
            cards: new Set(others.map((one) => one.statedBy)).size,
          },
  };
}

/** Nothing that is stated differs; what is not stated cannot. */
function agrees({ shots, variant }: Score, setting: Setting): boolean {
  return (
    (shots === null || setting.shots === null || shots === setting.shots) &&
    (variant === null || variant === setting.variant)
  );
}

/** How much of the setting is left unstated. */
function openness({ shots, variant }: Score): number {
  return Number(shots === null) + Number(variant === null);
}

function betterFirst(a: Score, b: Score): number {
  return a.higherIsBetter ? b.score - a.score : a.score - b.score;
}

/** Models with a claim first, best first; equals and the others in the order they came in. */
export function inOrder<T extends { id: string }>(models: readonly T[], ranking: Ranking | null): T[] {
  const scored = ({ id }: T) => ranking?.of.get(id)?.best ?? null;
  return models.toSorted((a, b) => {
    const [first, second] = [scored(a), scored(b)];
    return first && second ? betterFirst(first, second) : Number(first === null) - Number(second === null);
  });
}
