/** Models whose names hold what was typed. */
import { matchExpression } from '../../index/search.ts';
import { named } from '../columns/names.ts';
import type { Ask } from '../page.ts';

export interface Named {
  id: string;
  downloads: number | null;
}

/** Names that are not among the most downloaded are looked through up to this many; the most downloaded of them are shown. */
const LOOKED_AT = 1_000;

/** Up to so many of them, the most downloaded first. */
export function modelsNamed(ask: Ask, typed: string, most: number): Named[] {
  const names = ask.search.ready()?.names;
  const keys = names === undefined ? [] : named(names, typed, most);
  const first = ofKeys(ask, keys);
  const others = first.length < most ? anyNamed(ask, typed) : [];
  const rest = others.filter(({ id }) => !first.some((one) => one.id === id));
  return [...first, ...rest].slice(0, most);
}

function ofKeys({ statement }: Ask, keys: readonly number[]): Named[] {
  return statement('explore.sql', 'suggest-by-key').all(JSON.stringify(keys)) as Named[];
}

function anyNamed({ statement }: Ask, typed: string): Named[] {
  const words = matchExpression(typed);
  if (words === '') return [];
  const begun = words.endsWith('*') ? words : `${words}*`;
  return statement('explore.sql', 'suggest').all(`{id} : (${begun})`, LOOKED_AT) as Named[];
}
