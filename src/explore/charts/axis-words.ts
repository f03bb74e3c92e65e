/** What the axes of charts count, in plain words, by the column of the answer. */

const WORDS: Readonly<Record<string, string>> = {
  active_billions: 'parameters that work on each token, billions',
  active_percent: 'parameters that work on each token, per cent of all',
  bare_percent: 'claims whose setting nobody states, per cent',
  best: 'best score stated so far',
  billions: 'parameters, billions',
  bits: 'bits a weight',
  cards: 'cards',
  context_gib: 'memory that the whole context takes, GiB',
  downloads: 'downloads in the last 30 days',
  gain: 'points ahead of the general model',
  gap: 'points that the best open model is ahead of the best closed one',
  gb: 'size of the files, GB',
  open_ahead_percent: 'benchmarks on which an open model is at least as good, per cent',
  released: 'release of the model',
  score: 'score as the card states it',
  states_license: 'cards that state a license, per cent',
  tokens_a_second: 'tokens a second, at most',
};

/** Plain words for a column: its own where there are none. */
export function axisWords(column: string): string {
  return WORDS[column] ?? column.replaceAll('_', ' ');
}
