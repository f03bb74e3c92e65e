/** The conditions of a license as words. */

/** `attribution; user cap: 700,000,000`; '' where there are none. */
export function conditionsInWords(conditions: object): string {
  return Object.entries(conditions)
    .map(([key, value]) => said(key, value))
    .join('; ');
}

function said(key: string, value: unknown): string {
  const words = key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('_', ' ');
  if (value === true) return words;
  if (typeof value === 'number') return `${words}: ${value.toLocaleString('en')}`;
  return `${words}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`;
}
