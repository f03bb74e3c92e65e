/** Memory for pure functions of short texts: words of names, tags and labels repeat endlessly over the Hub. */

/** What is remembered at most. */
export interface Bounds {
  /** Texts kept before the older half is let go. */
  entries?: number;
  /** Longer texts are nobody's habit; they are read each time, so that no stranger decides how much is held. */
  longest?: number;
}

/** From this length on an engine may keep a piece of a text as a view that holds on to the whole. */
const SHORTEST_VIEW = 13;

/**
 * A function that gives what `read` gives and asks it only about texts that it has not been asked about lately. `read`
 * must be pure, and its answers are shared: nobody may change them.
 */
export function remembered<T extends NonNullable<unknown> | null>(
  read: (text: string) => T,
  { entries = 16_384, longest = 200 }: Bounds = {},
): (text: string) => T {
  let fresh = new Map<string, T>();
  let old: Map<string, T> | null = null;
  return (text) => {
    if (text.length > longest) return read(text);
    const held = fresh.get(text);
    if (held !== undefined) return held;
    const key = ofItsOwn(text);
    const older = old?.get(key);
    const value = older === undefined ? read(key) : older;
    if (fresh.size >= entries / 2) [old, fresh] = [fresh, new Map()];
    fresh.set(key, value);
    return value;
  };
}

/** The same text, not a view of a longer one: an answer cut from it must not hold a whole card. */
function ofItsOwn(text: string): string {
  return text.length < SHORTEST_VIEW ? text : ` ${text}`.slice(1);
}
