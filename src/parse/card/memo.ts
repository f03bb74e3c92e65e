/** Remembered answers: the same labels, names and headings stand in card after card, and tables repeat theirs. */

/** Answers kept at most; when they are that many, remembering starts anew. */
const MOST_ANSWERS = 20_000;
/** Longer texts are sentences; hardly one comes twice. */
const LONGEST_KEY = 200;

/** A function of one text that remembers its answers; nothing but speed depends on it. */
export function once<T>(ask: (text: string) => T, most = MOST_ANSWERS, longest = LONGEST_KEY): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = ask(text);
    if (text.length > longest) return answer;
    if (answers.size >= most) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
