/** Text written by strangers, made fit to store and to show: cut, without control characters, without credentials. */

/** Longest text that a note or fact keeps, in UTF-16 units. */
const DEFAULT_LIMIT = 200;
/** How far behind the cut is still looked at, so that a credential cut in half is still recognised. */
const LOOKAHEAD = 512;

/** Escape sequences that terminals act on: CSI (colours, cursor), OSC (titles, links), and two-character ones. */
const TERMINAL_ESCAPES =
  // oxlint-disable-next-line no-control-regex
  /\u001b(?:\[[0-9:;<=>?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[PX^_][^\u001b]*(?:\u001b\\)?|[ -~])/g;

/**
 * Characters that nobody sees or that change what others look like: C0 and C1 controls but tab and line feed,
 * direction marks and overrides (https://trojansource.codes), zero-width space and joiners of words, byte order
 * mark, tag characters. The joiners that emoji and Indic scripts need stay.
 */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;

/** Halves of surrogate pairs: not storable as UTF-8. */
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** Shapes of credentials that people leave in cards by mistake. Each begins at a word's start and takes linear time. */
const CREDENTIALS = new RegExp(
  [
    'hf_[A-Za-z0-9]{20,}', // Hugging Face access tokens
    'api_org_[A-Za-z0-9]{20,}', // the same, of organisations
    'sk-[A-Za-z0-9_-]{20,}', // OpenAI, Anthropic and those who copied them
    '(?:AKIA|ASIA)[A-Z0-9]{16}', // AWS access key ids
    'gh[pousr]_[A-Za-z0-9]{20,}', // GitHub tokens
    'github_pat_[A-Za-z0-9_]{20,}',
    'glpat-[A-Za-z0-9_-]{20,}', // GitLab
    'xox[abeoprs]-[A-Za-z0-9-]{10,}', // Slack
    'AIza[A-Za-z0-9_-]{35}', // Google
    'eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}', // JSON web tokens
  ]
    .map((shape) => `(?<![A-Za-z0-9_.-])${shape}`)
    .join('|'),
  'g',
);

/** What stands in place of a credential. */
export const REDACTED = '[redacted]';

/**
 * Text safe to store and print: at most `limit` UTF-16 units (no pair cut in half, `…` where something was cut off),
 * credentials replaced by `[redacted]`, terminal escapes and invisible characters removed. Takes time linear in the
 * limit, whatever the text.
 */
export function cleanText(text: string, limit: number = DEFAULT_LIMIT): string {
  if (text.length <= limit && isHarmless(text)) return text;
  const plain = stripInvisible(text.slice(0, limit + LOOKAHEAD));
  const safe = redact(plain).replace(LONE_SURROGATES, '\ufffd');
  return safe.length <= limit && text.length <= limit + LOOKAHEAD ? safe : cut(safe, limit);
}

/** Nothing shaped like a credential is shorter. */
const SHORTEST_CREDENTIAL = 18;
const MAY_HOLD_CREDENTIAL = /hf_|api_org_|sk-|AKIA|ASIA|gh[pousr]_|github_pat|glpat|xox|AIza|eyJ/;

/** Visible ASCII with nothing that begins like a credential, as nearly all texts are: there is nothing to take out. */
function isHarmless(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 || code > 126) return false;
  }
  return text.length < SHORTEST_CREDENTIAL || !MAY_HOLD_CREDENTIAL.test(text);
}

/** Removes terminal escapes and invisible characters; line feeds and tabs stay. */
export function stripInvisible(text: string): string {
  return text.replace(TERMINAL_ESCAPES, '').replace(INVISIBLE, '');
}

/** Replaces everything shaped like a credential. */
function redact(text: string): string {
  return text.replace(CREDENTIALS, REDACTED);
}

function cut(text: string, limit: number): string {
  if (text.length < limit) return `${text}…`;
  const last = text.charCodeAt(limit - 2);
  const end = last >= 0xd800 && last <= 0xdbff ? limit - 2 : limit - 1;
  return `${text.slice(0, end)}…`;
}
