/** Memory for pure functions of short texts: words of names, tags and licenses repeat endlessly over the Hub. */

/** Texts kept before the older half is let go. */
const ENTRIES = 16_384;
/** Longer texts are nobody's habit; they are read each time, so that no stranger decides how much is held. */
const LONGEST = 64;
/** From this length on an engine may keep a piece of a text as a view that holds on to the whole. */
const SHORTEST_VIEW = 13;

/**
 * A function that gives what `read` gives and asks it only about texts that it has not been asked about lately. `read`
 * must be pure, and its answers are shared: nobody may change them.
 */
export function remembered<T extends NonNullable<unknown> | null>(
  read: (text: string) => T,
  entries: number = ENTRIES,
): (text: string) => T {
  let fresh = new Map<string, T>();
  let old = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const held = fresh.get(text);
    if (held !== undefined) return held;
    const older = old.get(text);
    const value = older === undefined ? read(text) : older;
    if (fresh.size >= entries / 2) [old, fresh] = [fresh, new Map()];
    fresh.set(ofItsOwn(text), value);
    return value;
  };
}

/** The same text, not a view of a longer one. */
function ofItsOwn(text: string): string {
  return text.length < SHORTEST_VIEW ? text : ` ${text}`.slice(1);
}
