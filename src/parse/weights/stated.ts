/** The formats a repo states where its files are not known: tags and library first, then the name. */
import type { Basis } from '../../model.ts';
import { type FormatRow, MULTI_BACKEND_LIBRARIES } from '../../rules/formats.ts';
import type { Reading } from '../extractor.ts';
import { formatOf } from '../formats.ts';
import { isHubsOwn } from '../names/model-type.ts';
import { formatsInName } from './name.ts';
import type { Statement } from './packing.ts';
import { formatsInTags } from './tags.ts';

/**
 * Each format once. Packings need a container to be in: beside GGUF alone they say what the model was made from
 * (`X-bnb-4bit-GGUF`), and without one in a repo that stores nothing what it is about. A name counts for a file format only where no tag names any container.
 */
export function statedFormats(model: Reading, packings: readonly Statement[] = []): readonly Statement[] {
  const tagged = surest(model, containers(model));
  const named = tagged.length === 0 && !hasFiles(model) ? namedFiles(model) : NONE;
  const files = tagged.length === 0 ? named : tagged.filter((one) => one.format.kind === 'file');
  const plain = files.length === tagged.length ? NONE : tagged.filter((one) => one.format.kind === 'plain');
  const loose = files.length === 0 && model.api?.usedStorage !== 0 && isNamed(model, packings);
  const packed = packings.filter((one) => one.basis === 'structured' || plain.length > 0 || loose);
  const inside = packed.length > 0 ? packed : plain;
  if (files.length === 0 && inside === plain) return plain.length > 1 ? unbeaten(plain) : plain;
  return unbeaten([...files, ...inside]);
}

const NONE: readonly Statement[] = [];

/** With no container tagged, the name must name one of the packings: a guide to quantising is tagged with them all. */
function isNamed(model: Reading, packings: readonly Statement[]): boolean {
  if (packings.length === 0) return false;
  const named = formatsInName(model.id);
  return packings.some((one) => one.place === 'library_name' || named.includes(one.format));
}

/** Tags that authors write for other reasons count alone; those that quantisers copy don't count beside what they made. */
function surest(model: Reading, tagged: readonly Statement[]): readonly Statement[] {
  if (tagged.length < 2) return tagged;
  const sure = tagged.filter((one) => !one.format.loose);
  const made = sure.some((one) => one.format.levelled);
  return sure.length === 0 ? tagged : sure.filter((one) => !(made && (one.format.copied || isAuthors(model, one))));
}

/** `safetensors` among the author's own topics: the Hub writes the formats that it finds in front. */
function isAuthors(model: Reading, { format, place }: Statement): boolean {
  if (format.kind !== 'plain' || place !== 'tags') return false;
  return !isHubsOwn(
    model,
    model.sorted.lower.findIndex((tag) => format.tags?.includes(tag)),
  );
}

/** A list that was fetched and holds no weights is an answer: then the name proves nothing. */
function hasFiles(model: Reading): boolean {
  return model.files !== null && model.files.length > 0;
}

function containers(model: Reading): readonly Statement[] {
  const library = typeof model.api?.library_name === 'string' ? formatOf('libraries', model.api.library_name) : null;
  const found: Statement[] =
    library && library.kind !== 'packing' ? [stated(library, 'declared', 'library_name', 'weights/library')] : [];
  const runsOnAny = MULTI_BACKEND_LIBRARIES.includes(String(model.api?.library_name));
  for (const format of formatsInTags(model.sorted.lower)) {
    const isNew = format.kind !== 'packing' && format !== library && !(runsOnAny && isFramework(format));
    if (isNew) found.push(stated(format, 'declared', 'tags', 'weights/tag'));
  }
  return found;
}

/** Formats that are a framework's own way to save. */
function isFramework({ copied, kind }: FormatRow): boolean {
  return copied === true || kind === 'plain';
}

function namedFiles(model: Reading): readonly Statement[] {
  const named = formatsInName(model.id);
  if (named.length === 0) return NONE;
  return named
    .filter((format) => format.kind === 'file')
    .map((format) => stated(format, 'named', 'name', 'weights/name'));
}

function unbeaten(all: readonly Statement[]): Statement[] {
  const specific = all.some((one) => one.format.kind !== 'plain' && !one.format.generic);
  return all
    .filter((one) => !(specific && one.format.generic))
    .filter((one) => !all.some((other) => other.format.beats?.includes(one.format.id)));
}

function stated(format: FormatRow, basis: Basis, place: string, rule: string): Statement {
  return { format, bits: null, basis, place, rule };
}
