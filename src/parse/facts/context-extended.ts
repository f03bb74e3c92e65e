/** How far a context goes with an extension that is not switched on as shipped: as the card tells, else as is published. */
import type { Candidates, Fact } from '../../model.ts';
import { EXTENSIONS, LONGEST_CONTEXT, type PublishedContextRow } from '../../rules/contexts.ts';
import type { Reading } from '../extractor.ts';
import { lineOf } from '../card/lines.ts';

/** A length that an extension reaches, and which. */
interface Reach {
  tokens: number;
  how: string;
  /** Offset in the card. */
  at: number;
}

/** Lengths beyond `context` that the card or the developer states, the surest first; the rule ends in the method. */
export function extendedContexts(
  model: Reading,
  context: number,
  published: PublishedContextRow | null,
): Candidates<number> {
  const reach = model.card === null ? null : (fromSettings(model.card, context) ?? fromSentence(model.card, context));
  return [
    ...(reach && model.card !== null ? [fact(reach, `README.md:${lineOf(model.card, reach.at)}`, 'prose')] : []),
    ...(published?.extended && published.extended.tokens > context
      ? [fact({ ...published.extended, at: 0 }, published.source, 'declared')]
      : []),
  ];
}

function fact({ tokens, how }: Reach, place: string, basis: 'prose' | 'declared'): Fact<number> {
  return { value: tokens, basis, place, rule: `context-extended/${how}` };
}

/** Settings to put into config.json or on a command line: a factor near the original length. */
const ORIGINAL = /original_max_position_embeddings["']?\s{0,3}[:=]\s{0,3}["']?(\d{3,7})/g;
const FACTOR = /["']?factor["']?\s{0,3}[:=]\s{0,3}["']?(\d{1,3}(?:\.\d{1,4})?)/;
const KIND = /["']?(?:rope_)?type["']?\s{0,3}[:=]\s{0,3}["']?([a-z]{2,10})/;
/** How far the parts of one setting lie apart, in characters. */
const NEAR = 220;

function fromSettings(card: string, context: number): Reach | null {
  for (const match of card.matchAll(ORIGINAL)) {
    const around = card.slice(Math.max(0, match.index - NEAR), match.index + NEAR);
    const factor = Number(FACTOR.exec(around)?.[1]);
    const tokens = Math.round(factor * Number(match[1]));
    const how = EXTENSIONS.find((one) => one.id === KIND.exec(around)?.[1])?.id;
    if (how !== undefined && tokens > context && tokens <= LONGEST_CONTEXT) return { tokens, how, at: match.index };
  }
  return null;
}

/** `131,072 tokens with YaRN`: the method and a number of tokens in one line. */
const LINE = /^[^\n]{0,600}$/gm;
const TOKENS = /(\d{1,3}(?:,\d{3}){1,2}|\d{4,8}|\d{1,4}\s?[KM])(?=\s{0,2}(?:-?\s?tokens?|context)|\b)/gi;
const MOST_LINES = 4000;

function fromSentence(card: string, context: number): Reach | null {
  if (!EXTENSIONS.some((one) => one.inText.test(card))) return null;
  let seen = 0;
  for (const match of card.matchAll(LINE)) {
    if (++seen > MOST_LINES) return null;
    const how = EXTENSIONS.find((one) => one.inText.test(match[0]))?.id;
    if (how === undefined || !/context|token|length/i.test(match[0])) continue;
    const tokens = Math.max(0, ...[...match[0].matchAll(TOKENS)].map(([text]) => tokensOf(text)));
    if (tokens > context && tokens <= LONGEST_CONTEXT && isLength(tokens)) return { tokens, how, at: match.index };
  }
  return null;
}

function tokensOf(text: string): number {
  const number = Number(text.replaceAll(',', '').replace(/\s?[KM]$/i, ''));
  if (/m$/i.test(text)) return number * 2 ** 20;
  return /k$/i.test(text) ? number * 1024 : number;
}

/** Lengths are multiples of 1,024 or of 1,000; other numbers count something else. */
function isLength(tokens: number): boolean {
  return tokens % 1024 === 0 || tokens % 1000 === 0;
}
