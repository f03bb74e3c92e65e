/** Reads a repo name: offers its tokens to the claimers in their order and gathers what they said. */
import type { Name } from './claim.ts';
import { claimersOf, IN_ORDER, wordAt } from './claimers.ts';
import { generationById } from './known.ts';
import { expertsAt } from './measures.ts';
import type { NameClaim, NameReading, Stand } from './reading.ts';
import { type NameToken, ownerOf, splitName } from './split.ts';

/** Half of the readings kept. Base models repeat: a few thousand names are named as parents by most of the Hub. */
const KEPT_READINGS = 4096;
let fresh = new Map<string, NameReading>();
let old = new Map<string, NameReading>();

/** What the name in a repo id says. Readings are kept for a while, as many models name one parent. Never throws. */
export function readName(id: string): NameReading {
  const held = fresh.get(id);
  if (held !== undefined) return held;
  const reading = old.get(id) ?? readNameOnce(id);
  if (fresh.size >= KEPT_READINGS) [old, fresh] = [fresh, new Map()];
  fresh.set(id, reading);
  return reading;
}

/** The same of an id that is not met again, as a model's own is in a listing: nothing is kept. */
export function readNameOnce(id: string): NameReading {
  return gather(understand(id));
}

interface OpenName extends Name {
  owned: boolean[];
  claims: NameClaim[];
}

function understand(id: string): OpenName {
  const tokens = splitName(id);
  const name: OpenName = { id, tokens, owned: tokens.map(() => false), claims: [] };
  const wanted = tokens.map(claimersOf);
  let anywhere = 0;
  for (const claimers of wanted) anywhere |= claimers;
  for (let order = 0; anywhere >> order > 0; order++) {
    if (((anywhere >> order) & 1) === 1) offer(name, wanted, order);
  }
  return name;
}

/** Asks one claimer about every free token that its runs can begin with. */
function offer(name: OpenName, wanted: readonly number[], order: number): void {
  const claimer = IN_ORDER[order];
  for (let at = 0; at < wanted.length; at++) {
    if ((((wanted[at] ?? 0) >> order) & 1) === 0 || name.owned[at]) continue;
    const claim = claimer?.(name, at);
    if (claim) take(name, claim);
  }
}

/** A claim keeps the tokens that are still free; one that reaches into a stronger claim ends before it. */
function take(name: OpenName, claim: NameClaim): void {
  let to = claim.from;
  while (to < claim.to && !name.owned[to]) name.owned[to++] = true;
  claim.to = to;
  claim.end = name.tokens[to - 1]?.end ?? claim.end;
  claim.text = name.id.slice(claim.start, claim.end);
  insert(name.claims, claim);
}

/** Claims stand in the name's order, whoever made them. */
function insert(claims: NameClaim[], claim: NameClaim): void {
  let at = claims.length;
  for (; at > 0; at--) {
    const before = claims[at - 1];
    if (before === undefined || before.from < claim.from) break;
    claims[at] = before;
  }
  claims[at] = claim;
}

/** A reading whose lists are still being filled. */
type OpenReading = {
  -readonly [Key in keyof NameReading]: NameReading[Key] extends readonly Stand<string>[]
    ? Stand<string>[]
    : NameReading[Key];
};

/** Names say little: most lists stay this one. */
const NONE: never[] = [];
Object.freeze(NONE);

function gather({ id, tokens, owned, claims }: OpenName): NameReading {
  const reading: OpenReading = {
    id,
    owner: ownerOf(id),
    tokens,
    claims,
    families: NONE,
    generations: NONE,
    series: NONE,
    others: NONE,
    lines: NONE,
    stages: NONE,
    size: null,
    activeSize: null,
    experts: null,
    expertSize: null,
    formats: NONE,
    levels: NONE,
    version: null,
    date: null,
    methods: NONE,
    context: null,
    unclaimed: unclaimed(tokens, owned, claims),
  };
  for (const claim of claims) addWithin(reading, claim);
  for (const claim of claims) add(reading, claim);
  return reading;
}

function unclaimed(tokens: readonly NameToken[], owned: readonly boolean[], claims: readonly NameClaim[]) {
  if (claims.length === 0) return tokens;
  return tokens.filter((_, at) => !owned[at]);
}

/** Lines and stages that stand within the name of a known model go before those that stand alone. */
function addWithin(reading: OpenReading, { kind, from, to }: NameClaim): void {
  if (kind !== 'family' && kind !== 'generation' && kind !== 'series') return;
  for (let at = from; at < to; at++) {
    const row = wordAt(reading.tokens, at);
    const token = reading.tokens[at];
    if (row === null || token === undefined) continue;
    if (row.kind === 'line') reading.lines = and(reading.lines, stand(token, row.value));
    else if (row.kind === 'stage') reading.stages = and(reading.stages, stand(token, row.value));
  }
}

function add(reading: OpenReading, claim: NameClaim): void {
  switch (claim.kind) {
    case 'family':
      return addFamily(reading, claim, String(claim.value));
    case 'generation':
      addFamily(reading, claim, generationById.get(String(claim.value))?.family);
      reading.generations = and(reading.generations, text(claim));
      return;
    case 'series':
      reading.series = and(reading.series, text(claim));
      return;
    case 'other':
      reading.others = and(reading.others, text(claim));
      return;
    case 'line':
      reading.lines = and(reading.lines, text(claim));
      return;
    case 'stage':
      reading.stages = and(reading.stages, text(claim));
      return;
    case 'format':
      reading.formats = and(reading.formats, text(claim));
      return;
    case 'level':
      reading.levels = and(reading.levels, text(claim));
      return;
    case 'method':
      reading.methods = and(reading.methods, text(claim));
      return;
    default:
      addFirst(reading, claim);
  }
}

/** Of what a name states once, the first counts. */
function addFirst(reading: OpenReading, claim: NameClaim): void {
  switch (claim.kind) {
    case 'size':
      if (reading.size === null || isTelling(claim.text, reading.size.text)) reading.size = number(claim);
      return;
    case 'active-size':
      reading.activeSize ??= number(claim);
      return;
    case 'experts':
      if (reading.experts === null) addExperts(reading, claim);
      return;
    case 'context':
      reading.context ??= number(claim);
      return;
    case 'version':
      reading.version ??= text(claim);
      return;
    case 'date':
      reading.date ??= text(claim);
  }
}

/** Families named outright or by one of their generations, each once, in the name's order. */
function addFamily(reading: OpenReading, claim: NameClaim, family: string | undefined): void {
  if (family === undefined || reading.families.some((held) => held.value === family)) return;
  reading.families = and(reading.families, stand(claim, family));
}

function addExperts(reading: OpenReading, claim: NameClaim): void {
  const each = expertsAt(reading.tokens, claim.from)?.each ?? null;
  reading.experts = number(claim);
  reading.expertSize = each === null ? null : stand(claim, each);
}

/** Of several sizes the first in billions: an `M` or a `T` beside it counts training tokens or steps. */
function isTelling(size: string, held: string): boolean {
  return !IN_BILLIONS.test(held) && IN_BILLIONS.test(size);
}

const IN_BILLIONS = /b[a-z]*$/i;

function and(list: Stand<string>[], one: Stand<string>): Stand<string>[] {
  if (list.length === 0) return [one];
  list.push(one);
  return list;
}

function text(claim: NameClaim): Stand<string> {
  return stand(claim, String(claim.value));
}

function number(claim: NameClaim): Stand<number> {
  return stand(claim, Number(claim.value));
}

function stand<T>({ text, start, end }: Pick<NameClaim, 'text' | 'start' | 'end'>, value: T): Stand<T> {
  return { value, text, start, end };
}
