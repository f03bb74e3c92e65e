/** What a file system refuses, in words that say what to do. */

const REFUSALS: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no room; make some, or name a place on another disk',
  EDQUOT: 'your quota of the disk is used up; make room, or name a place on another disk',
  EACCES: 'you may not use it; name a place of your own',
  EPERM: 'you may not use it; name a place of your own',
  EROFS: 'the disk is read-only; name a place on another one',
  ENOENT: 'it is not there',
  ENOTDIR: 'a file is in the way; name another place',
  EEXIST: 'a file is in the way; name another place',
  EISDIR: 'it is a folder; name a file',
  ENAMETOOLONG: 'the name is too long; name another one',
};

/** Why a file could not be read or written, without its name; null for errors of other kinds. */
export function refusalOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? (REFUSALS[String(error.code)] ?? null) : null;
}

/** The same, or the error's own words. */
export function whyRefused(error: unknown): string {
  return refusalOf(error) ?? (error instanceof Error ? error.message : String(error));
}
