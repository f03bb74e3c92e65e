/** Answers that are worked out when first asked for. */

/** A function that asks `compute` once: most lines of labels and numbers are settings that no rule looks at twice. */
export function lazy<T>(compute: () => T): () => T {
  let kept: { value: T } | null = null;
  return () => {
    kept ??= { value: compute() };
    return kept.value;
  };
}
