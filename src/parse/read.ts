import type { Json, JsonObject, RawModel } from '../model.ts';
import { readFrontMatter } from './card/front-matter.ts';
import { withLineFeeds } from './card/lines.ts';
import type { Reading } from './extractor.ts';
import { readNameOnce } from './names/read.ts';
import { sortTags } from './tags.ts';

const NOTHING: JsonObject = Object.freeze({});

/** Reads once what several extractors need. The card's own front matter wins over the Hub's copy of it. */
export function read(model: RawModel): Reading {
  const { id, api, config, tokenizerConfig, adapterConfig, files, heads } = model;
  const card = model.card === null ? null : withLineFeeds(model.card);
  const sorted = sortTags(api?.tags);
  return {
    id,
    api,
    card,
    config,
    tokenizerConfig,
    adapterConfig,
    files,
    ...(heads && { heads }),
    tags: sorted.all,
    sorted,
    name: readNameOnce(id),
    cardData: cardData(card, api),
    anyConfig: config ?? object(api?.config) ?? NOTHING,
    configIsFile: config !== null,
  };
}

function cardData(card: string | null, api: RawModel['api']): JsonObject {
  if (card !== null) {
    const { data } = readFrontMatter(card);
    if (Object.keys(data).length > 0) return data;
  }
  return object(api?.cardData) ?? NOTHING;
}

/** The value as an object, or null when it is anything else. */
export function object(value: Json | undefined): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}

/** The strings of an array; [] when it is no array. */
export function strings(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The texts of a field that holds one or a list of them. */
export function texts(value: Json | undefined): string[] {
  return strings(Array.isArray(value) || value === undefined ? value : [value]);
}
