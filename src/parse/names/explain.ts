/** Decodes a model name for people: what each piece of it means, in plain words. */
import { familyById, generationById, otherById, seriesById } from './known.ts';
import { readName } from './read.ts';
import type { ClaimKind, NameClaim, NameReading } from './reading.ts';

/** One piece of a name and what it means. */
export interface NameExplanation {
  /** Verbatim. */
  token: string;
  /** UTF-16 offset in the whole id. */
  start: number;
  kind: ClaimKind | 'owner' | 'unknown';
  meaning: string;
}

/** Explains a repo id piece by piece, in the order in which the pieces stand; pieces nobody understands say so. */
export function explainName(id: string): NameExplanation[] {
  const reading = readName(id);
  const owner: NameExplanation[] = reading.owner
    ? [{ token: reading.owner, start: 0, kind: 'owner', meaning: 'who published the repo' }]
    : [];
  const claimed = reading.claims.map((claim) => explainClaim(claim, reading));
  const unknown = reading.unclaimed.map(({ text, start }): NameExplanation => {
    return { token: text, start, kind: 'unknown', meaning: 'a name of its own: says nothing that is known' };
  });
  return [...owner, ...[...claimed, ...unknown].sort((a, b) => a.start - b.start)];
}

function explainClaim(claim: NameClaim, reading: NameReading): NameExplanation {
  const kind = isActive(claim, reading) ? 'active-size' : claim.kind;
  const meaning = claim.meaning ?? MEANINGS[kind]?.(claim, reading) ?? kind;
  return { token: claim.text, start: claim.start, kind, meaning };
}

/** Llama 4 is named by the parameters that work on each token: `Llama-4-Scout-17B-16E`. */
function isActive({ kind }: NameClaim, { generations }: NameReading): boolean {
  return kind === 'size' && generations.some(({ value }) => generationById.get(value)?.namedByActive === true);
}

const MEANINGS: Partial<Record<ClaimKind, (claim: NameClaim, reading: NameReading) => string>> = {
  family: ({ value }) => familyMeaning(String(value)),
  generation: ({ value }) => generationMeaning(String(value)),
  series: ({ value }) => seriesMeaning(String(value)),
  other: ({ value }) => `${otherById.get(String(value))?.name ?? value}: no language model`,
  size: ({ value }) => `${amount(Number(value))} parameters`,
  'active-size': (claim) => activeMeaning(claim),
  experts: ({ value }, { expertSize }) => expertsMeaning(Number(value), expertSize?.value ?? null),
  context: ({ value }) => `context of ${Number(value).toLocaleString('en')} tokens`,
  version: ({ value }) => `release ${String(value).slice(1)} of this model`,
  date: ({ value }) => `dated ${datedWords(String(value))}`,
  training: ({ value }) => `a setting or amount of training: ${value}`,
};

function familyMeaning(id: string): string {
  const row = familyById.get(id);
  return row ? `${row.name}: a model family of ${row.developer}` : id;
}

function generationMeaning(id: string): string {
  const row = generationById.get(id);
  const developer = row && familyById.get(row.family)?.developer;
  return row ? `${row.name}: a generation of ${developer}, first released ${row.released}` : id;
}

function seriesMeaning(id: string): string {
  const row = seriesById.get(id);
  const base = row?.generation ? generationById.get(row.generation)?.name : familyById.get(row?.family ?? '')?.name;
  return base ? `a well-known fine-tune of ${base}` : id;
}

function expertsMeaning(experts: number, each: number | null): string {
  const built = each === null ? '' : `, each built from a ${amount(each).replace(' ', '-')}-parameter model`;
  return `mixture of ${experts} experts${built}`;
}

function activeMeaning({ value, text }: NameClaim): string {
  const size = amount(Number(value));
  return /^e/i.test(text)
    ? `${size} effective parameters: more are stored, this many need fast memory`
    : `${size} active parameters: a mixture of experts, this many work on each token`;
}

function amount(count: number): string {
  if (count >= 1e12) return `${count / 1e12} trillion`;
  return count >= 1e9 ? `${count / 1e9} billion` : `${count / 1e6} million`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `0905` is 5 September, `2507` July 2025, `08-2024` August 2024. */
function datedWords(text: string): string {
  const day = (month: string, date: string, year = '') => `${Number(date)} ${monthName(month)}${year && ` ${year}`}`;
  const [first = '', second = '', third] = text.split('-');
  if (third !== undefined) return first.length === 4 ? day(second, third, first) : day(second, first, third);
  if (second !== '') return first.length === 4 ? `${monthName(second)} ${first}` : `${monthName(first)} ${second}`;
  if (text.length === 8) return day(text.slice(4, 6), text.slice(6), text.slice(0, 4));
  if (/^202\d$/.test(text)) return text;
  const [left, right] = [text.slice(0, 2), text.slice(2)];
  return Number(left) > 12 ? `${monthName(right)} 20${left}` : day(left, right);
}

function monthName(number: string): string {
  return MONTHS[Number(number) - 1] ?? number;
}
