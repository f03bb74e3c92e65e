/** Two readings of model names held side by side, part by part: the same, absent on one side, or clashing. */
import { billionsOf, type NamePart, type PartKind } from './parts.ts';

/** The ways in which a printed name may differ from a model's own and still mean it, the slightest first. */
export const DIFFERENCES = [
  'filler',
  'spelling',
  'maker',
  'format',
  'remark',
  'mode added',
  'detail left out',
  'date left out',
  'version left out',
  'family left out',
  'version added',
  'size added',
  'stage added',
  'size left out',
  'stage left out',
  'name left out',
  'size only',
] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** Why a name is another model's. */
export const EXCLUSIONS = [
  'another size',
  'another version',
  'another date',
  'another stage',
  'another line',
  'another name',
  'another owner',
  'too little in common',
] as const;
export type Excluded = (typeof EXCLUSIONS)[number];

/** Either what excludes the name, or the differences that do not, the gravest first; none: the very same parts. */
export type Comparison = { excluded: Excluded } | { excluded: null; differences: readonly Difference[] };

/** A model's own name, and what tells words of its maker apart from words of its name. */
export interface OwnName {
  parts: readonly NamePart[];
  /** In lower case; '' for none. */
  owner: string;
}

/** Compares a printed name with a model's own. */
export function compareNames(printed: readonly NamePart[], own: OwnName): Comparison {
  const sides: Sides = { missing: [...own.parts], added: [] };
  for (const part of printed) if (!strike(sides.missing, part)) sides.added.push(part);
  const differences: Difference[] = [];
  if (respelt(sides)) differences.push('spelling');
  strikeNearSizes(sides);
  const excluded =
    stranger(printed, sides, own) ?? clashOf(sides) ?? otherModel(sides, own) ?? tooFar(printed, sides, own);
  if (excluded === null) return isSizeOnly(printed, own) ? onlySize() : fit(differences, sides, own);
  return { excluded };
}

interface Sides {
  /** Parts of the model's own name that the printed one leaves out. */
  missing: NamePart[];
  /** Parts that only the printed name has. */
  added: NamePart[];
}

function strike(parts: NamePart[], { kind, text }: NamePart): boolean {
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    if (part?.text !== text || (part.kind !== kind && PARTED.has(kind))) continue;
    parts.splice(at, 1);
    return true;
  }
  return false;
}

/** A number is a version here and a date there; other parts are told by their text. */
const PARTED: ReadonlySet<PartKind> = new Set(['stage']);
/** Whose letters are compared together, the fewest kinds first. */
const SPELT: readonly ReadonlySet<PartKind>[] = [
  new Set(['name', 'line', 'mode']),
  new Set(['name', 'family', 'line', 'mode', 'filler', 'stage']),
  new Set(['name', 'family', 'line', 'mode', 'filler', 'stage', 'version']),
];

/** "stable code" and `stablecode`, "Open Hermes" and `OpenHermes`: what is left has the same letters. */
function respelt(sides: Sides): boolean {
  if (sides.missing.length === 0 || sides.added.length === 0) return false;
  for (const kinds of SPELT) {
    const missing = sides.missing.filter(({ kind }) => kinds.has(kind));
    if (missing.length === 0) continue;
    const added = sides.added.filter(({ kind, remark }) => kinds.has(kind) && !remark);
    if (joined(missing) !== joined(added)) continue;
    sides.missing = sides.missing.filter((part) => !missing.includes(part));
    sides.added = sides.added.filter((part) => !added.includes(part));
    return true;
  }
  return false;
}

function joined(parts: readonly NamePart[]): string {
  return parts.map(({ text }) => text).join('');
}

/** 10B for 10.7B, 236B for 235B: rounded, not another size. */
function strikeNearSizes(sides: Sides): void {
  if (!sides.added.some(({ kind }) => kind === 'size')) return;
  sides.added = sides.added.filter((part) => {
    const size = billionsOf(part);
    const at = size === null ? -1 : sides.missing.findIndex((own) => isNear(billionsOf(own), size));
    if (at !== -1) sides.missing.splice(at, 1);
    return at === -1;
  });
}

function isNear(a: number | null, b: number): boolean {
  return a !== null && Math.abs(a - b) <= 0.08 * Math.max(a, b);
}

const NAMING: ReadonlySet<PartKind> = new Set(['name', 'family']);

/** No word of the own name stands in the printed one, which has words of its own. */
function stranger(printed: readonly NamePart[], { missing, added }: Sides, own: OwnName): Excluded | null {
  const words = own.parts.filter(({ kind }) => NAMING.has(kind));
  if (words.length === 0 || !printed.some(({ kind }) => NAMING.has(kind))) return null;
  const alone = words.every((word) => missing.includes(word)) && added.some(({ kind }) => NAMING.has(kind));
  return alone ? 'another name' : null;
}

const CLASHES: readonly [PartKind, Excluded][] = [
  ['size', 'another size'],
  ['version', 'another version'],
  ['date', 'another date'],
  ['mode', 'another line'],
  ['stage', 'another stage'],
];

/** Both names state a part of one kind and not the same. */
function clashOf({ missing, added }: Sides): Excluded | null {
  for (const [kind, excluded] of CLASHES) {
    if (missing.some((part) => part.kind === kind) && added.some((part) => part.kind === kind)) return excluded;
  }
  return null;
}

/** Parts that only one name has and that make two models of them. */
function otherModel({ missing, added }: Sides, own: OwnName): Excluded | null {
  const real = added.filter((part) => !part.remark && !isMaker(part, own));
  if (real.some(({ kind }) => kind === 'line')) return 'another line';
  if (missing.some((part) => TELLS_LINE.has(part.kind) && !isMaker(part, own))) return 'another line';
  if (real.some(({ kind }) => kind === 'mode') && own.parts.some(({ kind }) => kind === 'stage')) return 'another line';
  if (real.some(({ kind }) => kind === 'name' || kind === 'family' || kind === 'detail')) return 'another name';
  return real.some(({ kind, text }) => kind === 'stage' && text !== 'base') ? 'another stage' : null;
}

/** A model that thinks by its name is another than the one without; one whose name says nothing may be run both ways. */
const TELLS_LINE: ReadonlySet<PartKind> = new Set(['line', 'mode']);

/** "allenai" in the card of allenai's own model; the first letters of an owner stand before many names. */
function isMaker({ text, kind }: NamePart, { owner }: OwnName): boolean {
  return kind === 'maker' || (text.length > 1 && kind !== 'size' && owner.includes(text));
}

const GRAVE: ReadonlySet<PartKind> = new Set(['name', 'stage']);
const TELLING: ReadonlySet<PartKind> = new Set(['name', 'stage', 'size', 'family', 'version']);
const MOST_LEFT_OUT = 3;

/** A short name keeps half of the model's own words, or its family where it has none, and leaves out one that tells. */
function tooFar(printed: readonly NamePart[], { missing }: Sides, own: OwnName): Excluded | null {
  if (isSizeOnly(printed, own)) return null;
  const left = missing.filter((part) => TELLING.has(part.kind) && !isMaker(part, own));
  if (left.filter(({ kind }) => GRAVE.has(kind)).length > 1 || left.length > MOST_LEFT_OUT)
    return 'too little in common';
  return sharesName(printed, left, own) ? null : 'too little in common';
}

function sharesName(printed: readonly NamePart[], left: readonly NamePart[], own: OwnName): boolean {
  for (const kind of ['name', 'family'] as const) {
    const words = own.parts.filter((part) => part.kind === kind && !isMaker(part, own));
    if (words.length === 0) continue;
    return left.filter((part) => part.kind === kind).length * 2 <= words.length;
  }
  return own.parts.some(({ text }) => printed.some((part) => part.text === text));
}

/** "7B Params" in the card of gemma-7b, "E2B IT" in that of gemma-3n-E2B-it. */
function isSizeOnly(printed: readonly NamePart[], own: OwnName): boolean {
  const telling = printed.filter(({ kind }) => kind !== 'filler');
  if (telling.length > 2 || telling.filter(({ kind }) => kind === 'size').length !== 1) return false;
  return telling.every(
    ({ kind, text }) =>
      (kind === 'size' || kind === 'stage') && own.parts.some((part) => part.kind === kind && part.text === text),
  );
}

function onlySize(): Comparison {
  return { excluded: null, differences: ['size only'] };
}

const LEFT_OUT: Partial<Record<PartKind, Difference>> = {
  filler: 'filler',
  maker: 'maker',
  format: 'format',
  detail: 'detail left out',
  date: 'date left out',
  version: 'version left out',
  family: 'family left out',
  size: 'size left out',
  stage: 'stage left out',
  name: 'name left out',
};
const ADDED: Partial<Record<PartKind, Difference>> = {
  filler: 'filler',
  maker: 'maker',
  format: 'format',
  date: 'version added',
  version: 'version added',
  size: 'size added',
  stage: 'stage added',
  mode: 'mode added',
};

function fit(found: Difference[], { missing, added }: Sides, own: OwnName): Comparison {
  for (const part of missing) found.push(isMaker(part, own) ? 'maker' : (LEFT_OUT[part.kind] ?? 'filler'));
  for (const part of added) {
    if (part.remark && part.kind !== 'mode') found.push(part.kind === 'filler' ? 'filler' : 'remark');
    else found.push(isMaker(part, own) ? 'maker' : (ADDED[part.kind] ?? 'filler'));
  }
  return { excluded: null, differences: found.toSorted((a, b) => weight(b) - weight(a)) };
}

const WEIGHT: ReadonlyMap<Difference, number> = new Map(DIFFERENCES.map((difference, index) => [difference, index]));

function weight(difference: Difference): number {
  return WEIGHT.get(difference) ?? 0;
}

/** Which of two lists of differences is slighter: below 0 the first, above 0 the second, 0 for equal ones. */
export function compareFits(a: readonly Difference[], b: readonly Difference[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const [x, y] = [a[at], b[at]];
    if (x !== y) return (x === undefined ? -1 : weight(x)) - (y === undefined ? -1 : weight(y));
  }
  return 0;
}
