/**
 * Rounds of first contact: twenty cards drawn at random, labelled by reading before anything read them by program, and
 * scored once before anybody looked at a miss. What was mended since shows in the score of today.
 */

/** One round: its labels are `round-<number>.jsonl`. */
export interface Round {
  number: number;
  /** The state of the program that met the cards, as a commit of this project. */
  commit: string;
  /** What it scored then: shares of one, 1 where the round has nothing of the kind. */
  first: { full: number; macro: number; role: number; benchmark: number };
  /** How many cards it has where it is not twenty. */
  cards?: number;
  /** Lists of what had changed on a larger pool, these cards among it, had been skimmed before. */
  skimmed?: true;
}

/**
 * Of both pools of the corpus, `cards/` and `cards-tail.jsonl.gz`, the cards that hold three decimal numbers or
 * percentages and are in no labelled set were sorted by name, shuffled by Python's `random.Random(20261128)` (first the one
 * list, then the other), and dealt ten of each a round. From round 15 on, to draw harder ones: the cards of `cards/` that hold
 * at least six table rows with decimal numbers, whose names begin with no nine characters that a labelled one begins with,
 * shuffled by `random.Random(161128)`. From round 17 on, to draw other kinds: ten each of both pools, cards with six or more
 * lines that look like results and again with no relative among the labelled, shuffled by `random.Random(181128)`; kinds (list
 * of results in the front matter, speech, vision, retrieval, classification, translation, Asian and other languages, prose,
 * HTML, recovery, merges, headers of several levels, plain tables) take turns, each taking its next card. Rounds 20 to 22,
 * of the long tail: by the same kinds four cards of `cards/` and sixteen of `cards-tail.jsonl.gz` with two or more such lines,
 * fewer than 300 numbers, and at most three a round written by a training script, shuffled by `random.Random(20211628)`; a
 * relative in the tail has the same owner and first nine characters, or the same first twenty. Round 23, to draw
 * well-known releases: 26 cards of `cards/` that are in no labelled set, from makers people know, chosen by name without a look
 * inside and without sisters that share a labelled card's table, were shuffled by `random.Random(281128)`; the first fourteen.
 * Rounds 24 to 26, to draw the odd and the meagre of the tail: as 20 to 22, two cards of `cards/` a round, one line that looks like a
 * result suffices, at most two a round by a training script, and what is written to one form left out (translation models of
 * one owner, spaCy's, detectors of one owner, AutoTrain's, agents of one mean reward; for 26 Flair's too), shuffled by
 * `random.Random(24251628)`, for 26 by `random.Random(26271628)`. Rounds 27 and 28, plain ones: both at once, ten each of
 * both pools, cards with six or more lines that look like results, whatever their kind and length, without a relative (same owner
 * and first nine characters, or the same first twenty) among the labelled or the drawn, shuffled by `random.Random(27282828)`;
 * `cards/` held thirteen such, so for the last seven only the same first twenty characters make a relative.
 */
export const ROUNDS: readonly Round[] = [
  { number: 1, commit: 'a24fc80', first: { full: 0.9818, macro: 0.9167, role: 0.9926, benchmark: 1 } },
  { number: 2, commit: '2323ba5', first: { full: 0.7665, macro: 0.7592, role: 1, benchmark: 1 } },
  { number: 3, commit: '676a68f', first: { full: 0.6588, macro: 0.7725, role: 0.7125, benchmark: 0.8966 } },
  { number: 4, commit: '4e587e0', first: { full: 0.9057, macro: 0.7273, role: 1, benchmark: 1 } },
  { number: 5, commit: 'a3cd440', first: { full: 0.9787, macro: 0.8963, role: 1, benchmark: 1 } },
  { number: 6, commit: '2da4c45', first: { full: 0.9884, macro: 0.9152, role: 0.9942, benchmark: 1 } },
  { number: 7, commit: '6659485', first: { full: 0.9096, macro: 0.931, role: 0.9215, benchmark: 1 } },
  { number: 8, commit: '644c5f8', first: { full: 0.8547, macro: 0.9643, role: 1, benchmark: 0.8125 } },
  { number: 9, commit: 'd1ab704', first: { full: 0.981, macro: 0.9572, role: 0.9891, benchmark: 1 }, skimmed: true },
  { number: 10, commit: '7eaea8e', first: { full: 0.7745, macro: 0.8788, role: 0.9401, benchmark: 0.8819 } },
  { number: 11, commit: '0bca96a', first: { full: 0.6667, macro: 0.8238, role: 1, benchmark: 0.98 } },
  { number: 12, commit: 'dc513a0', first: { full: 1, macro: 1, role: 1, benchmark: 1 } },
  { number: 13, commit: 'dc513a0', first: { full: 1, macro: 1, role: 1, benchmark: 1 } },
  { number: 14, commit: '7d23e3f', first: { full: 1, macro: 1, role: 1, benchmark: 1 } },
  { number: 15, commit: '41c507a', first: { full: 0.9902, macro: 0.9965, role: 1, benchmark: 1 } },
  { number: 16, commit: 'b84c977', first: { full: 0.9903, macro: 0.9817, role: 0.9947, benchmark: 1 } },
  { number: 17, commit: '07276a4', first: { full: 0.975, macro: 0.947, role: 0.9796, benchmark: 1 } },
  { number: 18, commit: '922c848', first: { full: 0.9764, macro: 0.9857, role: 0.9824, benchmark: 0.997 } },
  { number: 19, commit: 'c316a19', first: { full: 0.9904, macro: 0.9669, role: 0.9961, benchmark: 1 } },
  { number: 20, commit: 'cf03717', first: { full: 0.9892, macro: 0.9667, role: 1, benchmark: 1 } },
  { number: 21, commit: 'cf03717', first: { full: 0.9344, macro: 0.9229, role: 0.958, benchmark: 1 } },
  { number: 22, commit: 'a2c9f16', first: { full: 0.954, macro: 0.8545, role: 1, benchmark: 1 } },
  { number: 23, commit: 'cf03717', first: { full: 0.9789, macro: 0.8451, role: 1, benchmark: 0.9918 }, cards: 14 },
  { number: 24, commit: 'f26b7be', first: { full: 0.961, macro: 0.8333, role: 0.9737, benchmark: 1 } },
  { number: 25, commit: 'f26b7be', first: { full: 0.9461, macro: 0.7185, role: 1, benchmark: 1 } },
  { number: 26, commit: '4591ad8', first: { full: 0.7921, macro: 0.8796, role: 0.8511, benchmark: 1 } },
  { number: 27, commit: '8d57aa5', first: { full: 0.9511, macro: 0.9579, role: 0.9669, benchmark: 1 } },
  { number: 28, commit: '7a7ddaf', first: { full: 0.9501, macro: 0.968, role: 0.9897, benchmark: 0.9448 } },
];
