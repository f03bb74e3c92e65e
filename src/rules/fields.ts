/** Fields of benchmarks, the tables of `rules/benchmarks`, and what follows from the field alone. */

/** Here questions are put without worked examples, so that silence about them leaves nothing open. */
export const SHOTLESS_FIELDS = ['agents', 'chat', 'code', 'context', 'retrieval', 'speech', 'vision'] as const;
