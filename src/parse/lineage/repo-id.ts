/** A repo id out of what people write for one: URLs, Markdown links, cache paths, quotes; paths on a disk are none. */
import { FOLDER_NAMES } from '../../rules/aliases.ts';
import { isFamilyOwner } from '../names/known.ts';
import { remembered } from '../remembered.ts';
import { canonicalId } from './aliases.ts';

const LONGEST = 300;
const OWNER_AND_NAME = /^[\w-][\w.-]{0,95}\/[\w-][\w.-]{0,95}$/;
const HUB_HOST = /^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co)\//i;
/** Folders of the Hub's own cache: `models--owner--name/snapshots/<sha>`. */
const HUB_CACHE = /(?:^|[\\/])models--([\w.-]{1,96}?)--([\w.-]{1,96})(?:[\\/]|$)/;
/** A folder that somebody named after a repo the same way: `/models/unsloth--Llama-3.2-3B-Instruct`. */
const FLAT_FOLDER = /[\\/]([\w.-]{2,96}?)--(?=[\w.-]*\d)(?=[\w.-]*[A-Za-z]{3})([\w.-]{5,96})[\\/]?$/;
const FOLDERS: ReadonlySet<string> = new Set(FOLDER_NAMES);
/** First segments of Hub addresses that are no owners. */
const HUB_ROOMS = new Set(['api', 'blog', 'collections', 'datasets', 'docs', 'papers', 'spaces', 'models']);

/** What was written, as far as it could be made out. */
export type WrittenId =
  | { kind: 'id'; id: string }
  /** A folder of the Hub's cache, or one kept like it, whose name tells the repo. */
  | { kind: 'cached'; id: string }
  /** A path on somebody's disk, which tells nothing. */
  | { kind: 'path' }
  | { kind: 'unclear' };

/** Reads one written reference. Bare names count only where a renamed repo of the Hub's early days bore them. */
export const readRepoId: (written: string) => WrittenId = remembered(read);

function read(written: string): WrittenId {
  const text = written
    .slice(0, LONGEST)
    .trim()
    .replace(/^["'`]+|["'`]+$/g, '');
  const cached = HUB_CACHE.exec(text) ?? FLAT_FOLDER.exec(text);
  if (cached !== null) return { kind: 'cached', id: `${cached[1]}/${cached[2]}` };
  const link = /\]\(\s*([^\s()]{1,300})\s*\)/.exec(text)?.[1] ?? text;
  if (HUB_HOST.test(link)) return fromHubAddress(link.replace(HUB_HOST, ''));
  if (/^(?:[.~/\\]|[A-Za-z]:[\\/]|file:)/.test(text) || text.includes('\\')) return fromPath(text);
  return fromBareText(text.replace(/\/+$/, ''));
}

function fromHubAddress(rest: string): WrittenId {
  const [owner, name] = rest.split(/[/?#]/, 2);
  if (!owner || HUB_ROOMS.has(owner)) return { kind: 'unclear' };
  const id = name ? `${owner}/${name}` : owner;
  return isRepoId(id) ? { kind: 'id', id } : { kind: 'unclear' };
}

/** `/data/meta-llama/Llama-2-7b-chat-hf`: a folder kept as the Hub keeps it, under an account that releases models. */
function fromPath(text: string): WrittenId {
  const [owner = '', name = ''] = text
    .replace(/[\\/]+$/, '')
    .split(/[\\/]/)
    .slice(-2);
  const id = `${owner}/${name}`;
  return isFamilyOwner(owner) && isRepoId(id) ? { kind: 'cached', id } : { kind: 'path' };
}

function fromBareText(text: string): WrittenId {
  const segments = text.split('/');
  if (segments.length > 2) return { kind: 'path' };
  if (segments.length === 2 && FOLDERS.has((segments[0] ?? '').toLowerCase())) return { kind: 'path' };
  return isRepoId(text) ? { kind: 'id', id: text } : { kind: 'unclear' };
}

/** True for `owner/name` in the Hub's alphabet, and for the bare names that the alias table knows. */
function isRepoId(text: string): boolean {
  if (!text.includes('/')) return canonicalId(text) !== null;
  return OWNER_AND_NAME.test(text) && !/\.git$/i.test(text);
}
