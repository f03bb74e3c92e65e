/** The oldest Node that the database's native code runs on, as package.json's `engines` says. */
export const OLDEST_NODE = '22.12';

/** What to tell a person whose Node is too old for hubdex, in one sentence; null where it is not. */
export function nodeTooOld(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = OLDEST_NODE.split('.').map(Number);
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return null;
  return `needs Node.js ${OLDEST_NODE} or newer, and this is ${version}: install a newer one (https://nodejs.org), or run it with "npx --package=node@24 --package=hubdex hubdex".`;
}
