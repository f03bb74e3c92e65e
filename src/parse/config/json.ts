/** JSON as Python writes it: config.json of Nemotron and others holds `Infinity`, which JSON.parse refuses. */
import type { Json, JsonObject } from '../../model.ts';
import { object } from '../read.ts';

const NUMBERS = /(?<=[:[,]\s{0,40})-?(?:Infinity|NaN)(?=\s{0,40}[,\]}])/g;

/** A JSON text as an object, numbers that JSON lacks as null; null when it is no JSON or no object. Never throws. */
export function parseConfig(text: string): JsonObject | null {
  return parsed(text) ?? parsed(text.replaceAll(NUMBERS, 'null'));
}

function parsed(text: string): JsonObject | null {
  try {
    return object(JSON.parse(text) as Json);
  } catch {
    return null;
  }
}
