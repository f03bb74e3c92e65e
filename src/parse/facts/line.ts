/** The specialised line of a model: coder, math, vl ...; a general model has none. */
import { type Fact, LINES } from '../../model.ts';
import { NAME_WORDS, type NameWordRow } from '../../rules/name-words.ts';
import { TASK_LINES, type TaskLineRow } from '../../rules/task-lines.ts';
import { draftOf } from '../drafts/draft.ts';
import { type Extractor, NOTHING_FOUND, type Reading } from '../extractor.ts';
import { type Evidence, evidenceOf, surelyLanguage } from '../names/evidence.ts';
import { generationById } from '../names/known.ts';
import type { ClaimKind, NameClaim, NameReading, Stand } from '../names/reading.ts';
import { choose, chosen } from './choose.ts';

/** One source's line; null where it says nothing. */
type Source = (evidence: Evidence, model: Reading, generation: Fact<unknown> | null) => Fact<string> | null;

/** Strongest first. */
const SOURCES: readonly Source[] = [draft, architecture, ofGeneration, ownName, parents, task, tags];

/** Reads the line with all its candidates. Encoders have lines too (embedding, guard), so this asks no family. */
export const line: Extractor = (model, soFar) => {
  const evidence = evidenceOf(model, soFar);
  const generation = chosen(soFar.facts, 'generation');
  const found: Fact<string>[] = [];
  for (const source of SOURCES) {
    const fact = source(evidence, model, generation);
    if (fact !== null) found.push(fact);
  }
  if (found.length === 0) return NOTHING_FOUND;
  const fitting = surelyLanguage(model, soFar, evidence)
    ? found
    : found.filter((fact) => ENCODER_LINES.has(fact.value));
  return fitting.length > 0 ? { facts: choose('line', fitting) } : NOTHING_FOUND;
};

const rows: readonly TaskLineRow[] = TASK_LINES;
/** Lines that models other than language models have as well, and drafts, whose sign needs no other. */
const ENCODER_LINES: ReadonlySet<string> = new Set([
  'draft',
  ...rows.flatMap((row) => (row.encoders ? [row.line] : [])),
]);

function draft(_: Evidence, model: Reading): Fact<string> | null {
  const found = draftOf(model);
  return found && { value: 'draft', basis: found.basis, place: found.place, rule: `line/draft-${found.row.id}` };
}

function architecture({ type }: Evidence): Fact<string> | null {
  if (type?.row?.line === undefined) return null;
  return { value: type.row.line, basis: type.basis, place: type.place, rule: 'line/architecture' };
}

function ofGeneration(_: Evidence, __: Reading, generation: Fact<unknown> | null): Fact<string> | null {
  const value = generation && generationById.get(String(generation.value))?.line;
  return generation && value
    ? { value, basis: generation.basis, place: generation.place, rule: 'line/generation' }
    : null;
}

function ownName({ name }: Evidence): Fact<string> | null {
  const stand = lineNamed(name);
  return stand ? { value: stand.value, basis: 'named', place: `name#${stand.text}`, rule: 'line/name' } : null;
}

function parents({ parents: named }: Evidence): Fact<string> | null {
  let first: Fact<string> | null = null;
  for (const { base, name, place } of named) {
    const stand = lineNamed(name) ?? lineOfNamedGeneration(name);
    if (stand === null || (first !== null && first.value !== stand.value)) return null;
    first ??= { value: stand.value, basis: base.basis, place, rule: 'line/parent-name' };
  }
  return first;
}

const words: readonly NameWordRow[] = NAME_WORDS;
const topics: ReadonlySet<string> = new Set(words.flatMap((row) => row.topics ?? []));

function lineNamed({ lines, claims }: NameReading): Stand<string> | null {
  if (lines.length === 0) return null;
  return lines.find((stand) => !topics.has(stand.text.toLowerCase()) || followsName(stand, claims)) ?? null;
}

function followsName(stand: Stand<string>, claims: readonly NameClaim[]): boolean {
  const at = claims.findIndex((claim) => claim.start === stand.start);
  const [before, claim, after] = [claims[at - 1], claims[at], claims[at + 1]];
  const named = before?.kind === 'family' || before?.kind === 'generation' || before?.kind === 'size';
  return named && before.to === claim?.from && (after === undefined || AFTER_LINE.has(after.kind));
}

/** What follows the line in the name of a release; a topic goes on in words (`code-generation`). */
const AFTER_LINE: ReadonlySet<ClaimKind> = new Set(['size', 'stage', 'version', 'context', 'format', 'level', 'date']);

function lineOfNamedGeneration({ generations }: NameReading): Stand<string> | null {
  const stand = generations[0];
  const value = stand && generationById.get(stand.value)?.line;
  return stand && value ? { ...stand, value } : null;
}

const taskLines: ReadonlyMap<unknown, string> = new Map(
  rows.flatMap((row) => row.tasks.map((id) => [id, row.line] as const)),
);
const tagLines: ReadonlyMap<string, string> = new Map(
  rows.flatMap((row) => row.tags.map((id) => [id, row.line] as const)),
);

function task(_: Evidence, model: Reading): Fact<string> | null {
  const value = taskLines.get(model.api?.pipeline_tag);
  return value ? { value, basis: 'declared', place: 'pipeline_tag', rule: 'line/task' } : null;
}

function tags(_: Evidence, model: Reading): Fact<string> | null {
  let only: string | null = null;
  for (const tag of model.sorted.plain) {
    const said = tagLines.get(tag);
    if (said === undefined || said === only) continue;
    if (only !== null) return null;
    only = said;
  }
  return only !== null && LINES.some((id) => id === only)
    ? { value: only, basis: 'declared', place: 'tags', rule: 'line/tag' }
    : null;
}
