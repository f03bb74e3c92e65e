/** The model repos that a local Hub holds, and how they change. */
import { createHash } from 'node:crypto';
import type { Json, JsonObject } from '../../../src/model.ts';
import { hubTime, madeUpSha, type Mutation, type TextsGiven } from './world.ts';

/** Texts of one revision: path -> exact bytes. */
export type Texts = ReadonlyMap<string, Buffer>;

export interface Repo {
  /** Everything a detail request could give, `siblings` with sizes where they are known. */
  record: JsonObject;
  /** Texts by commit sha; the head is `record.sha`. */
  versions: Map<string, Texts>;
}

export interface Repos {
  byId: Map<string, Repo>;
  /** Former id -> the id that follows it. */
  renamed: Map<string, string>;
  /** Ids whose recorded answers no longer hold. */
  touched: Set<string>;
}

export function emptyRepos(): Repos {
  return { byId: new Map(), renamed: new Map(), touched: new Set() };
}

/** The git blob sha1 of a file: what `blobId` and `X-Linked-Etag` carry. */
export function blobId(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

export function objects(value: Json | undefined): JsonObject[] {
  const list = Array.isArray(value) ? value : [];
  return list.filter((one): one is JsonObject => typeof one === 'object' && one !== null && !Array.isArray(one));
}

/** The file list with the held texts in it, with their true sizes and blob ids. */
function withTexts(siblings: readonly JsonObject[], texts: Texts): JsonObject[] {
  const kept = siblings.filter((file) => !texts.has(String(file['rfilename'])));
  const held = [...texts].map(([rfilename, b]) => ({ rfilename, size: b.length, blobId: blobId(b) }));
  return [...kept, ...held].sort((a, b) => (String(a['rfilename']) < String(b['rfilename']) ? -1 : 1));
}

/** A repo of a record and its texts; sha, `_id`, `modelId`, `author` are made up where the record has none. */
export function makeRepo(record: JsonObject, texts: Texts): Repo {
  const id = String(record['id']);
  const sha = typeof record['sha'] === 'string' ? record['sha'] : madeUpSha(id);
  const whole: JsonObject = {
    _id: madeUpSha('_id', id).slice(0, 24),
    modelId: id,
    ...(id.includes('/') ? { author: id.slice(0, id.indexOf('/')) } : {}),
    private: false,
    disabled: false,
    gated: false,
    ...record,
    sha,
    siblings: withTexts(objects(record['siblings']), texts),
  };
  return { record: whole, versions: new Map([[sha, texts]]) };
}

/** Texts as bytes. */
function asTexts(texts: TextsGiven | undefined): Texts {
  return new Map(Object.entries(texts ?? {}).map(([path, text]) => [path, Buffer.from(text)]));
}

function change(repo: Repo, patch: JsonObject, added: Texts, now: number): void {
  const before = String(repo.record['sha']);
  const sha = typeof patch['sha'] === 'string' ? patch['sha'] : madeUpSha(before, now);
  const texts = new Map([...(repo.versions.get(before) ?? []), ...added]);
  const siblings = withTexts(objects(patch['siblings'] ?? repo.record['siblings']), texts);
  repo.record = { ...repo.record, lastModified: hubTime(now), ...patch, sha, siblings };
  repo.versions.set(sha, texts);
}

function rename(repos: Repos, repo: Repo, to: string): void {
  const from = String(repo.record['id']);
  const author = to.split('/').slice(0, -1).join('');
  repo.record = { ...repo.record, id: to, modelId: to, author };
  repos.byId.delete(from);
  repos.byId.set(to, repo);
  repos.renamed.set(from, to);
}

/** Applies one mutation; one of an id that is not held does nothing, for another source may hold it. */
export function mutateRepos(repos: Repos, mutation: Mutation, now: number): void {
  if (mutation.kind === 'add') {
    repos.byId.set(String(mutation.record['id']), makeRepo(mutation.record, asTexts(mutation.texts)));
    return;
  }
  const repo = repos.byId.get(mutation.id);
  if (repo === undefined) return;
  repos.touched.add(mutation.id);
  if (mutation.kind === 'vanish') repos.byId.delete(mutation.id);
  if (mutation.kind === 'rename') rename(repos, repo, mutation.to);
  if (mutation.kind === 'counts') repo.record = { ...repo.record, ...mutation.patch };
  if (mutation.kind === 'change') change(repo, mutation.patch ?? {}, asTexts(mutation.texts), now);
}
