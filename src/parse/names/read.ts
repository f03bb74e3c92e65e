/** Reads a repo name: offers its tokens to the claimers in their order and gathers what they said. */
import { CLAIMERS, type Name, wordAt } from './claimers.ts';
import { generationById } from './known.ts';
import { expertsAt } from './measures.ts';
import type { ClaimKind, NameClaim, NameReading, Stand } from './reading.ts';
import { type NameToken, ownerOf, splitName } from './split.ts';

/** Base models repeat: a few thousand names are named as parents by most of the Hub. */
const KEPT_READINGS = 4096;
const kept = new Map<string, NameReading>();

/** What the name in a repo id says. Readings are kept for a while, as many extractors ask about one id. Never throws. */
export function readName(id: string): NameReading {
  const held = kept.get(id);
  if (held !== undefined) return held;
  const reading = gather(understand(id));
  if (kept.size >= KEPT_READINGS) kept.clear();
  kept.set(id, reading);
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
  const end = name.tokens[to - 1]?.end ?? claim.end;
  name.claims.push({ ...claim, to, end, text: name.id.slice(claim.start, end) });
}

function gather(name: OpenName): NameReading {
  const { id, tokens, owned, claims } = name;
  const sizes = claims.filter((c) => c.kind === 'size');
  const experts = claims.find((c) => c.kind === 'experts');
  const each = experts ? (expertsAt(tokens, experts.from)?.each ?? null) : null;
  return {
    id,
    owner: ownerOf(id),
    tokens,
    claims,
    families: families(claims),
    generations: texts(claims, 'generation'),
    series: texts(claims, 'series'),
    others: texts(claims, 'other'),
    lines: [...within(claims, tokens, 'line'), ...texts(claims, 'line')],
    stages: [...within(claims, tokens, 'stage'), ...texts(claims, 'stage')],
    size: number(statedSize(sizes)),
    activeSize: number(claims.find((c) => c.kind === 'active-size')),
    experts: number(experts),
    expertSize: experts && each !== null ? { ...stand(experts), value: each } : null,
    formats: texts(claims, 'format'),
    levels: texts(claims, 'level'),
    version: texts(claims, 'version')[0] ?? null,
    date: texts(claims, 'date')[0] ?? null,
    methods: texts(claims, 'method'),
    context: number(claims.find((c) => c.kind === 'context')),
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

/** Lines or stages that stand within the name of a known model. */
function within(claims: readonly NameClaim[], tokens: readonly NameToken[], kind: 'line' | 'stage'): Stand<string>[] {
  const known = claims.filter((c) => KNOWN.has(c.kind));
  return known.flatMap((claim) =>
    tokens.slice(claim.from, claim.to).flatMap((token, i) => {
      const value = wordAt(tokens, claim.from + i, kind);
      return value === null ? [] : [{ value, text: token.text, start: token.start, end: token.end }];
    }),
  );
}

const KNOWN: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['family', 'generation', 'series']);

function generationOf(claim: NameClaim) {
  return claim.kind === 'generation' ? generationById.get(String(claim.value)) : undefined;
}

/** Of several sizes the first in billions: an `M` or a `T` beside it counts training tokens or steps. */
function statedSize(sizes: readonly NameClaim[]): NameClaim | undefined {
  return sizes.find((c) => /b[a-z]*$/i.test(c.text)) ?? sizes[0];
}

function texts(claims: readonly NameClaim[], kind: ClaimKind): Stand<string>[] {
  return claims.filter((c) => c.kind === kind).map((c) => ({ ...stand(c), value: String(c.value) }));
}

function number(claim: NameClaim | undefined): Stand<number> | null {
  return claim === undefined ? null : { ...stand(claim), value: Number(claim.value) };
}

function stand({ text, start, end }: NameClaim): Omit<Stand<never>, 'value'> {
  return { text, start, end };
}
