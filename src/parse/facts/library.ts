/** The library a model is made for. */
import type { Fact } from '../../model.ts';
import { LIBRARY_KEYS } from '../../rules/library-keys.ts';
import { cleanText } from '../clean.ts';
import type { Extractor, Reading } from '../extractor.ts';
import { remembered } from '../remembered.ts';
import { onlyOneOf } from '../tags.ts';
import { choose } from './choose.ts';

/** Libraries that the Hub knows: it writes them into the tags. */
const KNOWN: ReadonlySet<string> = new Set(LIBRARY_KEYS);

/** Where a library is stated, strongest first. */
const SOURCES: readonly ((model: Reading) => Fact<string> | null)[] = [cardLibrary, hubLibrary, onlyTag];

/** The library by `library_name` of the card, the Hub's record, or the only known library among the tags. */
export const library: Extractor = (model) => {
  const stated: Fact<string>[] = [];
  for (const source of SOURCES) {
    const found = source(model);
    if (found !== null) stated.push(found);
  }
  return stated.length === 0 ? {} : { facts: choose('library', stated) };
};

function cardLibrary(model: Reading): Fact<string> | null {
  const place = model.card === null ? 'api.cardData#library_name' : 'README.md#library_name';
  return fact(model.cardData.library_name, 'declared', place, 'library/card');
}

function hubLibrary(model: Reading): Fact<string> | null {
  return fact(model.api?.library_name, 'structured', 'api.library_name', 'library/hub');
}

function onlyTag(model: Reading): Fact<string> | null {
  return fact(onlyOneOf(model.sorted.plain, KNOWN), 'declared', 'tags', 'library/tag');
}

function fact(value: unknown, basis: Fact<string>['basis'], place: string, rule: string): Fact<string> | null {
  if (typeof value !== 'string' || value.trim() === '') return null;
  return { value: libraryName(value), basis, place, rule };
}

const libraryName = remembered((text) => cleanText(text.trim(), 60));
