/** The claims of a JSON list, as views give evidence. */
export function evidenceOf(evidence: unknown): Record<string, unknown>[] {
  if (typeof evidence !== 'string') return [];
  const read: unknown = JSON.parse(evidence);
  return Array.isArray(read) ? read.filter((one) => typeof one === 'object' && one !== null) : [];
}
