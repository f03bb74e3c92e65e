/** Reads a repo name: offers its tokens to the claimers in their order and gathers what they said. */
import type { Name } from './claim.ts';
import { CLAIMERS, wordAt } from './claimers.ts';
import { generationById } from './known.ts';
import { expertsAt } from './measures.ts';
import type { ClaimKind, NameClaim, NameReading, Stand } from './reading.ts';
import { type NameToken, ownerOf, splitName } from './split.ts';

/** Half of the readings kept. Base models repeat: a few thousand names are named as parents by most of the Hub. */
const KEPT_READINGS = 4096;
let fresh = new Map<string, NameReading>();
let old = new Map<string, NameReading>();

/** What the name in a repo id says. Readings are kept for a while, as many extractors ask about one id. Never throws. */
export function readName(id: string): NameReading {
  const held = fresh.get(id);
  if (held !== undefined) return held;
  const reading = old.get(id) ?? gather(understand(id));
  if (fresh.size >= KEPT_READINGS) [old, fresh] = [fresh, new Map()];
  fresh.set(id, reading);
  return reading;
}

interface OpenName extends Name {
  owned: boolean[];
  claims: NameClaim[];
}

function understand(id: string): OpenName {
  const tokens = splitName(id);
  const name: OpenName = { id, tokens, owned: tokens.map(() => false), claims: [] };
  for (const claimer of CLAIMERS) {
    for (let at = 0; at < tokens.length; at++) {
      if (name.owned[at]) continue;
      const claim = claimer(name, at);
      if (claim !== null) take(name, claim);
    }
  }
  name.claims.sort((a, b) => a.from - b.from);
  return name;
}

/** A claim keeps the tokens that are still free; one that reaches into a stronger claim ends before it. */
function take(name: OpenName, claim: NameClaim): void {
  let to = claim.from;
  while (to < claim.to && !name.owned[to]) name.owned[to++] = true;
  claim.to = to;
  claim.end = name.tokens[to - 1]?.end ?? claim.end;
  claim.text = name.id.slice(claim.start, claim.end);
  name.claims.push(claim);
}

type ByKind = Partial<Record<ClaimKind, NameClaim[]>>;

function byKind(claims: readonly NameClaim[]): ByKind {
  const kinds: ByKind = {};
  for (const claim of claims) {
    const held = kinds[claim.kind];
    if (held === undefined) kinds[claim.kind] = [claim];
    else held.push(claim);
  }
  return kinds;
}

function gather(name: OpenName): NameReading {
  const { id, tokens, owned, claims } = name;
  const kinds = byKind(claims);
  const experts = kinds.experts?.[0];
  const each = experts ? (expertsAt(tokens, experts.from)?.each ?? null) : null;
  return {
    id,
    owner: ownerOf(id),
    tokens,
    claims,
    families: families(claims),
    generations: texts(kinds.generation),
    series: texts(kinds.series),
    others: texts(kinds.other),
    lines: within(claims, tokens, 'line', texts(kinds.line)),
    stages: within(claims, tokens, 'stage', texts(kinds.stage)),
    size: number(statedSize(kinds.size)),
    activeSize: number(kinds['active-size']?.[0]),
    experts: number(experts),
    expertSize: experts && each !== null ? { ...stand(experts), value: each } : null,
    formats: texts(kinds.format),
    levels: texts(kinds.level),
    version: texts(kinds.version)[0] ?? null,
    date: texts(kinds.date)[0] ?? null,
    methods: texts(kinds.method),
    context: number(kinds.context?.[0]),
    unclaimed: tokens.filter((_, at) => !owned[at]),
  };
}

/** Families named outright or by one of their generations, each once, in the name's order. */
function families(claims: readonly NameClaim[]): Stand<string>[] {
  const found: Stand<string>[] = [];
  for (const claim of claims) {
    const family = claim.kind === 'family' ? String(claim.value) : generationOf(claim)?.family;
    if (family !== undefined && !found.some((held) => held.value === family))
      found.push({ ...stand(claim), value: family });
  }
  return found;
}

/** Lines or stages that stand within the name of a known model, before those that stand alone. */
function within(
  claims: readonly NameClaim[],
  tokens: readonly NameToken[],
  kind: 'line' | 'stage',
  alone: readonly Stand<string>[],
): readonly Stand<string>[] {
  const found: Stand<string>[] = [];
  for (const claim of claims) {
    if (!KNOWN.has(claim.kind)) continue;
    for (const [i, { text, start, end }] of tokens.slice(claim.from, claim.to).entries()) {
      const value = wordAt(tokens, claim.from + i, kind);
      if (value !== null) found.push({ value, text, start, end });
    }
  }
  return found.length === 0 ? alone : [...found, ...alone];
}

const KNOWN: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['family', 'generation', 'series']);

function generationOf(claim: NameClaim) {
  return claim.kind === 'generation' ? generationById.get(String(claim.value)) : undefined;
}

/** Of several sizes the first in billions: an `M` or a `T` beside it counts training tokens or steps. */
function statedSize(sizes: readonly NameClaim[] = []): NameClaim | undefined {
  return sizes.find((c) => /b[a-z]*$/i.test(c.text)) ?? sizes[0];
}

const NONE: readonly never[] = Object.freeze([]);

function texts(claims: readonly NameClaim[] | undefined): readonly Stand<string>[] {
  return claims?.map((c) => ({ ...stand(c), value: String(c.value) })) ?? NONE;
}

function number(claim: NameClaim | undefined): Stand<number> | null {
  return claim === undefined ? null : { ...stand(claim), value: Number(claim.value) };
}

function stand({ text, start, end }: NameClaim): Omit<Stand<never>, 'value'> {
  return { text, start, end };
}
