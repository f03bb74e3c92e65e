/** What comes from cards is untrusted: nothing printed moves the cursor, hides itself or reorders what stands around it. */
import { stripInvisible } from '../../parse/clean.ts';

/** Text that is safe on a terminal: no escapes, nothing invisible, nothing that reorders. */
export function safe(text: string): string {
  return stripInvisible(text);
}

/** Signs that JSON leaves as they are and that terminals act on or readers do not see. */
// oxlint-disable-next-line no-control-regex
const UNSEEN_IN_JSON = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** A value as JSON that is safe on a terminal and means the same: what is not seen is written as `\u....`. */
export function json(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(
    UNSEEN_IN_JSON,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
