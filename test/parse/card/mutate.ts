/** Damage done to model cards, repeatable by seed: what real uploads, scrapers and malice do to a README. */

/** A repeatable source of numbers in [0, 1). */
export type Random = () => number;

/** Mulberry32: small, repeatable, good enough to choose damage by. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Mutation = (card: string, random: Random, other: string) => string;

const pick = <T>(items: readonly T[], random: Random): T | undefined => items[Math.floor(random() * items.length)];
const at = (card: string, random: Random): number => Math.floor(random() * (card.length + 1));
const insert = (card: string, place: number, text: string): string => card.slice(0, place) + text + card.slice(place);

function piece(card: string, random: Random, longest: number): string {
  const start = at(card, random);
  return card.slice(start, start + Math.floor(random() * longest));
}

const PIECES = [
  '|',
  '||',
  '\n|---|---|\n',
  '```',
  '~~~',
  '<table>',
  '</table>',
  '<tr>',
  '<td>',
  '<td colspan="99999" rowspan="99999">',
  '</td>',
  '<th rowspan=3>',
  '<!--',
  '-->',
  '**',
  '\\|',
  '\r\n',
  '\n\n',
  '> ',
  '[',
  '](',
  ')',
  '![',
  '&#x0;',
  '&amp;',
  '---\n',
  '\u0000',
  '\uD800',
  '±',
  '%',
  '\t',
  '\u202e',
  '0.5 / 0.6',
  '|:-:|',
  '- MMLU: ',
  '1e999',
  '<br>',
  '<thead>',
] as const;

/** Every kind of damage; one or several are chosen by seed. */
const MUTATIONS: readonly Mutation[] = [
  (card, random) => card.slice(0, at(card, random)),
  (card, random) => card.slice(at(card, random)),
  (card, random) => insert(card, at(card, random), pick(PIECES, random) ?? ''),
  (card, random) => insert(card, at(card, random), (pick(PIECES, random) ?? '').repeat(Math.floor(random() * 2000))),
  (card, random) => insert(card, at(card, random), piece(card, random, 3000)),
  (card, random) => insert(card, at(card, random), piece(card, random, 400).repeat(20)),
  (card, random, other) => insert(card, at(card, random), piece(other, random, 5000)),
  (card, random) =>
    card
      .split('\n')
      .map((line) => '> '.repeat(Math.floor(random() * 40)) + line)
      .join('\n'),
  (card) => card.replaceAll('\n', ' '),
  (card) => card.replaceAll(/\r?\n/g, '\r\n'),
  (card, random) => insert(card, at(card, random), `<table>${'<tr><td><table>'.repeat(200)}`),
  (card, random) =>
    insert(card, at(card, random), `\n${'| a '.repeat(3000)}|\n${'|-'.repeat(3000)}|\n${'| 1.5 '.repeat(3000)}|\n`),
  (card, random) => insert(card, at(card, random), `\n${'x'.repeat(Math.floor(random() * 20_000))}\n`),
  (card, random) => insert(card, at(card, random), bytes(random, 400)),
  (card, random) =>
    lines(card)
      .sort(() => random() - 0.5)
      .join('\n'),
  (card, random) =>
    lines(card)
      .filter(() => random() > 0.2)
      .join('\n'),
  (card, random) => card.replaceAll(/\d/g, () => String(Math.floor(random() * 10))),
  (card, random) => card.replaceAll('|', () => (random() > 0.3 ? '|' : '')),
  (card, random) => card.replaceAll('-', () => (random() > 0.1 ? '-' : '|')),
];

function lines(card: string): string[] {
  return card.split('\n');
}

function bytes(random: Random, count: number): string {
  return Array.from({ length: count }, () => String.fromCharCode(Math.floor(random() * 0x10000))).join('');
}

/** One card with one to four kinds of damage. Never longer than three megabytes. */
export function mutated(cards: readonly string[], random: Random): string {
  let card = pick(cards, random) ?? '';
  const rounds = 1 + Math.floor(random() * 4);
  for (let round = 0; round < rounds; round++) {
    card = (pick(MUTATIONS, random) ?? ((same) => same))(card, random, pick(cards, random) ?? '').slice(0, 3_000_000);
  }
  return card;
}
