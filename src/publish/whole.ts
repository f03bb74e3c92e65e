/** A file that is to be in a repo, and whether it is there already. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DatasetHead, NewFile, RepoEntry } from '../hub/dataset.ts';
import type { Sent } from './manifest.ts';

/** From the disk, or as text. */
export type Whole = Sent & NewFile;

/** A text as a file of the repo. */
export function textFile(path: string, text: string): Whole {
  const bytes = Buffer.from(text);
  return { path, text, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Whether the repo holds it already, with the same content. */
export function isThere(file: Whole, head: DatasetHead | null): boolean {
  const there = head?.files.get(file.path);
  if (there?.bytes !== file.bytes) return false;
  return there.sha256 === null ? there.gitId === gitIdOf(file) : there.sha256 === file.sha256;
}

/** git's id of a small file, by which the Hub names what it keeps in git itself. */
function gitIdOf(file: Whole): RepoEntry['gitId'] {
  const bytes = 'text' in file ? Buffer.from(file.text) : readFileSync(file.from);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
