/** Copies of other repos' weights, told by the hash of their largest weight file. */
import type { BaseModel, RepoFile } from '../../model.ts';

/** A repo as far as copying matters. */
export interface HashedRepo {
  id: string;
  /** ISO time of creation; null when not known: then the repo is nobody's parent. */
  createdAt: string | null;
  files: readonly RepoFile[];
}

/** An edge from a copy to the oldest repo with the same file. */
export interface CopyEdge<Repo extends HashedRepo> {
  child: Repo;
  /** Of the file that both hold. */
  sha256: string;
  edge: BaseModel;
}

const WEIGHT_FILE = /\.(?:safetensors|bin|gguf|ggml|pt|pth|ckpt|onnx|h5|msgpack)$/i;
/** Smaller files may be alike by chance: empty adapters, test models, optimizer stubs. */
const SMALLEST = 1_000_000;
/** Where the Hub's creation times begin; among repos of that day none is known to be older. */
const FIRST_DAY = '2022-03-02';

/**
 * Groups repos by the sha256 of their largest weight file and yields an edge from each to the oldest of its group.
 * How the copy came to be is not known, so the relation is null. One pass, memory linear in repos with hashes.
 */
export function identicalFiles<Repo extends HashedRepo>(repos: Iterable<Repo>): CopyEdge<Repo>[] {
  const groups = new Map<string, Holder<Repo>[]>();
  for (const repo of repos) {
    const file = largestWeightFile(repo.files);
    if (file?.sha256 === undefined || file.sha256 === null) continue;
    const group = groups.get(file.sha256) ?? [];
    group.push({ repo, id: repo.id, createdAt: repo.createdAt, path: file.path });
    groups.set(file.sha256, group);
  }
  return [...groups].flatMap(([sha256, group]) => edgesOfGroup(group).map((edge) => ({ ...edge, sha256 })));
}

function largestWeightFile(files: readonly RepoFile[]): RepoFile | null {
  let largest: RepoFile | null = null;
  for (const file of files) {
    if (file.sha256 === null || (file.bytes ?? 0) < SMALLEST || !WEIGHT_FILE.test(file.path)) continue;
    if (largest === null || (file.bytes ?? 0) > (largest.bytes ?? 0)) largest = file;
  }
  return largest;
}

/** A repo that holds a file, and where. */
interface Holder<Repo> {
  repo: Repo;
  id: string;
  createdAt: string | null;
  path: string;
}

function edgesOfGroup<Repo extends HashedRepo>(group: readonly Holder<Repo>[]): Omit<CopyEdge<Repo>, 'sha256'>[] {
  if (group.length < 2) return [];
  const dated = group.filter(({ createdAt }) => createdAt !== null && !createdAt.startsWith(FIRST_DAY));
  const early = group.filter(({ createdAt }) => createdAt?.startsWith(FIRST_DAY));
  const oldest = early.length === 1 ? early[0] : early.length > 1 ? undefined : earliest(dated);
  if (oldest === undefined) return [];
  return group.flatMap((copy) => {
    if (copy.id === oldest.id || copy.createdAt === null || copy.createdAt === oldest.createdAt) return [];
    const place = `files: ${copy.path} = ${oldest.id}/${oldest.path}`;
    const edge = { id: oldest.id, relation: null, basis: 'inferred', place, rule: 'lineage/identical-file' } as const;
    return [{ child: copy.repo, edge }];
  });
}

function earliest<T extends { createdAt: string | null }>(repos: readonly T[]): T | undefined {
  return repos.reduce<T | undefined>(
    (a, b) => (a === undefined || (b.createdAt ?? '') < (a.createdAt ?? '') ? b : a),
    undefined,
  );
}
