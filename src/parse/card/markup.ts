/** Markup of one cell or line taken away, so that what remains is what a reader sees. */

const IMAGE = /!\[[^\]]{0,300}\]\([^)]{0,600}\)/g;
const LINK = /\[((?:[^[\]]|\[[^[\]]{0,80}\]){0,300})\]\([^)]{0,600}\)/g;
const REFERENCE = /\[([^[\]^]{1,200})\]\[[^[\]]{0,100}\]/g;
const FOOTNOTE = /\[\^[^\]]{1,30}\]/g;
const SUP_NOTE =
  /(\S\s?)<sup[^<>]{0,80}>\s{0,4}(?:<a\s[^<>]{0,200}>)?\s{0,4}\[?[\d*†‡a-z,]{1,3}\]?\s{0,4}(?:<\/a>)?\s{0,4}<\/sup>/gi;
/** `MMMU<sub>val</sub>`: a word set low, not the 2 of CO2. */
const SUBSCRIPT = /<sub>\s{0,4}([A-Za-z][^<]{2,40})<\/sub>/gi;
const COMMENT = /<!--(?:[^-]|-(?!->)){0,2000}-->/g;
const BREAK = /<br\s{0,4}\/?>/gi;
const TAG = /<\/?[a-zA-Z][^<>]{0,600}>/g;
const STRONG = /\*\*|__(?=\S)|(?<=\S)__/g;
const STAR = /(^|[^*\\\w])\*(?=\S)([^*]{1,200}?)(?<=\S)\*(?![\w*])/g;
const UNDERSCORE = /(^|[^\w\\])_(?=\S)([^_]{1,200}?)(?<=\S)_(?!\w)/g;
const ESCAPE = /\\([\\`*_{}[\]()#+\-.!|<>~$%&])/g;
const ENTITY = /&(#x?[0-9a-f]{1,6}|[a-z]{2,8});?/gi;
const SPACE = /\s+/g;
/** Signs of markup, and white space that is no single plain blank. */
const UNTIDY = /[*_`<[\\&~\t-\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]| {2}/;

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  plusmn: '±',
  minus: '-',
  ndash: '–',
  mdash: '—',
  times: '×',
  tau: 'τ',
  ast: '*',
  dagger: '†',
  uarr: '↑',
  darr: '↓',
  emsp: ' ',
  ensp: ' ',
  thinsp: ' ',
};

/** The text a reader sees: links keep their words, images and footnote marks go, white space is single. Linear. */
export function visible(raw: string): string {
  let text = raw.trim();
  if (!UNTIDY.test(text)) return text;
  if (text.includes('[')) text = withoutLinks(text);
  if (text.includes('<')) text = withoutTags(text);
  if (text.includes('&')) text = text.replace(ENTITY, entity);
  if (text.includes('*') || text.includes('_')) text = emphasis(text);
  if (text.includes('`')) text = text.replaceAll('`', '');
  if (text.includes('~~')) text = text.replaceAll('~~', '');
  if (text.includes('\\')) text = text.replace(ESCAPE, '$1');
  text = text.trim();
  return UNTIDY.test(text) ? text.replace(SPACE, ' ') : text;
}

function withoutLinks(raw: string): string {
  let text = raw.includes('](') ? raw.replace(IMAGE, '') : raw;
  if (text.includes('[^')) text = text.replace(FOOTNOTE, '');
  if (text.includes('](')) text = text.replace(LINK, '$1');
  return text.includes('][') ? text.replace(REFERENCE, '$1') : text;
}

function withoutTags(text: string): string {
  return text
    .replace(SUBSCRIPT, ' $1')
    .replace(COMMENT, '')
    .replace(SUP_NOTE, '$1')
    .replace(BREAK, ' ')
    .replace(TAG, '');
}

function emphasis(text: string): string {
  let bare = text.replace(STRONG, '');
  if (bare.includes('*')) bare = bare.replace(STAR, '$1$2');
  return bare.includes('_') ? bare.replace(UNDERSCORE, '$1$2') : bare;
}

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : '';
}

/** The raw text with tags, link targets and images blanked out, character for character, so that offsets still hold. */
export function blanked(raw: string): string {
  if (!/[<(]/.test(raw)) return raw;
  return raw
    .replace(IMAGE, (all) => ' '.repeat(all.length))
    .replace(/\]\([^)]{0,600}\)/g, (all) => ' '.repeat(all.length))
    .replace(TAG, (all) => ' '.repeat(all.length));
}

/** Whether the text from `start` to `end` of the card is printed bold: marks or tags stand right before it. */
export function isBold(card: string, cellStart: number, start: number): boolean {
  const before = card.slice(Math.max(cellStart, start - 40), start);
  if (!before.includes('*') && !before.includes('<')) return false;
  return /\*\*[\s_<>a-z]{0,10}$|<(?:b|strong)(?:\s[^<>]{0,30})?>\s*(?:<[a-z]{1,6}>)?\s*$/i.test(before);
}
