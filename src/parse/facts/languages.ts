/** The human languages a model is for. */
import type { Fact, Json } from '../../model.ts';
import { DOUBTFUL_LANGUAGE_TAGS, LANGUAGE_CODES } from '../../rules/language-codes.ts';
import { cleanText } from '../clean.ts';
import { type Extractor, NOTHING_FOUND, type Reading } from '../extractor.ts';
import { choose } from './choose.ts';

const CODES: ReadonlySet<string> = new Set(LANGUAGE_CODES);
const DOUBTFUL: ReadonlySet<string> = new Set(DOUBTFUL_LANGUAGE_TAGS);
/** Most languages kept of one statement; lists of all of ISO 639-3 exist. */
const MOST = 300;
/** A code as cards write it: ISO 639, perhaps with script or region. */
const CODE = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,2}$/;

/** Languages as lower-case codes, by the card's `language`, else by the language codes among the tags. */
export const languages: Extractor = (model) => {
  const card = fromCard(model);
  const tags = fromTags(model);
  if (card === null && tags === null) return NOTHING_FOUND;
  return {
    facts: choose(
      'languages',
      [card, tags].filter((fact) => fact !== null),
    ),
  };
};

function fromCard(model: Reading): Fact<string[]> | null {
  const key = model.cardData.language === undefined ? 'languages' : 'language';
  if (model.cardData[key] === undefined) return null;
  const codes = texts(model.cardData[key]).filter((text) => CODE.test(text) || text === 'multilingual');
  const place = model.card === null ? `api.cardData#${key}` : `README.md#${key}`;
  return fact(codes, place, 'languages/card');
}

/** A doubtful code counts in the company of others only. */
function fromTags(model: Reading): Fact<string[]> | null {
  const codes: string[] = [];
  for (const tag of model.sorted.plain) if (tag.length === 2 && CODES.has(tag)) codes.push(tag);
  return codes.every((code) => DOUBTFUL.has(code)) ? null : fact(codes, 'tags', 'languages/tag');
}

function fact(codes: readonly string[], place: string, rule: string): Fact<string[]> | null {
  const value = [...new Set(codes)].slice(0, MOST).map((code) => cleanText(code, 30));
  return value.length === 0 ? null : { value, basis: 'declared', place, rule };
}

function texts(value: Json | undefined): string[] {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[,;\s]+/) : [];
  return list.flatMap((item) => (typeof item === 'string' ? [item.trim().toLowerCase()] : []));
}
