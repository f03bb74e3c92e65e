/** How a bill of materials refers to models and to places on the Hub. */
import { to } from '../../links.ts';

/** Package URL of a model, at a commit where one is known: https://github.com/package-url/purl-spec (type huggingface). */
export function purl(id: string, sha: unknown): string {
  const name = id.split('/').map(encodeURIComponent).join('/');
  return `pkg:huggingface/${name}${typeof sha === 'string' ? `@${encodeURIComponent(sha.toLowerCase())}` : ''}`;
}

/** Address of a file of a repo, at a commit where one is known. */
export function fileAddress(id: string, sha: unknown, path: string): string {
  return `${to.hub(id)}/blob/${typeof sha === 'string' ? encodeURIComponent(sha) : 'main'}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** What a card wrote for an address, as one: a path is a file of the repo. Null for what is no web address. */
export function webAddress(written: unknown, id: string, sha: unknown): string | null {
  if (typeof written !== 'string' || written.trim() === '') return null;
  const base = fileAddress(id, sha, 'README.md');
  const url = URL.parse(written.trim(), base);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href.replaceAll(/[\\^`{|}]/g, encodeURIComponent) : null;
}

/** The two halves of an id; models of the Hub's first days have no owner. */
export function named(id: string): { group?: string; name: string } {
  const at = id.indexOf('/');
  return at < 0 ? { name: id } : { group: id.slice(0, at), name: id.slice(at + 1) };
}

/** A property under our own name; none for what is not known. */
export function property(name: string, value: unknown): { name: string; value: string }[] {
  return value === null || value === undefined ? [] : [{ name: `hubdex:${name}`, value: String(value) }];
}
