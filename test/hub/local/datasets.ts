/** Dataset repos that a client makes, fills and reads: the endpoints that uploads and downloads use. */
import { type Answer, errorAnswer, jsonAnswer, rangeAnswer, redirectAnswer } from './answer.ts';
import { missingRepo } from './access.ts';
import type { HubRequest } from './request.ts';
import { blobId } from './repos.ts';
import { openStore, sha256, type Store } from './store.ts';
import { madeUpSha, type Source, type World } from './world.ts';

/** Files by path; a large one is named by its sha256 and lies in the store. */
type Tree = ReadonlyMap<string, { bytes: Buffer; lfs: boolean }>;

interface Dataset {
  isPrivate: boolean;
  /** Trees by commit, the newest last. */
  commits: Map<string, Tree>;
}

/** What the local Hub keeps of datasets. */
interface Shelf {
  datasets: Map<string, Dataset>;
  store: Store;
  world: World;
}

/** Endings that the Hub keeps as large files by a new repo's `.gitattributes`; and whatever is above 10 MB. */
const LARGE = /\.(?:parquet|bin|zip|gz|br)$/;
const isLarge = (path: string, size: number): boolean => LARGE.test(path) || size > 10_000_000;
const headOf = ({ commits }: Dataset): string => [...commits.keys()].at(-1) ?? '';
const json = (request: HubRequest): Record<string, unknown> => JSON.parse(request.body.toString()) as never;

const signIn = (): Answer => errorAnswer(401, 'Invalid username or password.');

function create(request: HubRequest, { datasets, world }: Shelf): Answer {
  const { organization, name, visibility, type } = json(request);
  const id = `${String(organization)}/${String(name)}`;
  if (type !== 'dataset') return errorAnswer(400, 'only datasets here');
  if (datasets.has(id)) return errorAnswer(409, 'You already created this dataset repo');
  const first = new Map([['.gitattributes', { bytes: Buffer.from('*.parquet filter=lfs\n'), lfs: false }]]);
  datasets.set(id, { isPrivate: visibility === 'private', commits: new Map([[madeUpSha(id, world.now()), first]]) });
  return jsonAnswer({ url: `${world.origin()}/datasets/${id}`, id });
}

function tree(repo: Dataset, revision: string): Answer {
  const files = repo.commits.get(revision === 'main' ? headOf(repo) : revision);
  if (!files) return errorAnswer(404, `Invalid rev id: ${revision}`, 'RevisionNotFound');
  const entries = [...files].map(([path, { bytes, lfs }]) => ({
    type: 'file',
    path,
    size: bytes.length,
    oid: blobId(bytes),
    ...(lfs && { lfs: { oid: sha256(bytes), size: bytes.length, pointerSize: 134 } }),
  }));
  return jsonAnswer(entries);
}

function preupload(request: HubRequest): Answer {
  const files = json(request).files as { path: string; size: number }[];
  return jsonAnswer({
    files: files.map(({ path, size }) => ({
      path,
      uploadMode: isLarge(path, size) ? 'lfs' : 'regular',
      shouldIgnore: false,
    })),
  });
}

interface Line {
  key: string;
  value: { path: string; content: string; oid: string; parentCommit?: string };
}

function commit(request: HubRequest, repo: Dataset, { store, world }: Shelf): Answer {
  const lines = request.body
    .toString()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  const parent = lines[0]?.value.parentCommit;
  if (parent !== undefined && parent !== headOf(repo)) return errorAnswer(412, 'A commit has happened since.');
  const files = new Map(repo.commits.get(headOf(repo)));
  for (const { key, value } of lines) {
    if (key === 'file') files.set(value.path, { bytes: Buffer.from(value.content, 'base64'), lfs: false });
    if (key === 'deletedFile') files.delete(value.path);
    if (key !== 'lfsFile') continue;
    const bytes = store.held(value.oid);
    if (!bytes) return errorAnswer(400, `${value.path} was never uploaded`);
    files.set(value.path, { bytes, lfs: true });
  }
  const oid = madeUpSha(headOf(repo), request.body.toString());
  repo.commits.set(oid, files);
  return jsonAnswer({ success: true, commitOid: oid, commitUrl: `${world.origin()}/commit/${oid}`, hookOutput: '' });
}

function resolve(request: HubRequest, repo: Dataset, [revision = '', ...path]: readonly string[]): Answer {
  const file = repo.commits.get(revision === 'main' ? headOf(repo) : revision)?.get(path.join('/'));
  if (!file) return errorAnswer(404, 'Entry not found', 'EntryNotFound');
  if (!file.lfs) return rangeAnswer(request.range, file.bytes);
  return { ...redirectAnswer(`/store/${sha256(file.bytes)}`), status: 302 };
}

/** The answer below `/api/datasets/OWNER/NAME`. */
function apiAnswer(request: HubRequest, repo: Dataset, shelf: Shelf): Answer | null {
  const [owner = '', name = '', what, revision = ''] = request.segments.slice(2);
  if (what === undefined) return jsonAnswer({ id: `${owner}/${name}`, sha: headOf(repo), private: repo.isPrivate });
  if (what === 'tree') return tree(repo, revision);
  if (request.method !== 'POST') return null;
  if (request.token === null) return signIn();
  return what === 'preupload' ? preupload(request) : what === 'commit' ? commit(request, repo, shelf) : null;
}

function answer(request: HubRequest, shelf: Shelf): Answer | null {
  const [first, second, third = '', fourth = ''] = request.segments;
  if (first === 'store') return shelf.store.answer(request);
  if (request.segments.join('/') === 'api/repos/create')
    return request.token === null ? signIn() : create(request, shelf);
  const isApi = first === 'api' && second === 'datasets';
  if (!isApi && first !== 'datasets') return null;
  const [owner = '', name = ''] = isApi ? [third, fourth] : [second, third];
  const repo = shelf.datasets.get(`${owner}/${name.replace(/\.git$/, '')}`);
  if (!repo || (repo.isPrivate && request.token === null)) return missingRepo(request);
  if (isApi) return apiAnswer(request, repo, shelf);
  if (request.target.endsWith('.git/info/lfs/objects/batch'))
    return request.token === null ? signIn() : shelf.store.batch(request);
  return fourth === 'resolve' ? resolve(request, repo, request.segments.slice(4)) : null;
}

/** A source that keeps what it is given. */
export function datasetSource(world: World): Source {
  const shelf: Shelf = { datasets: new Map(), store: openStore(world), world };
  return { answer: (request) => answer(request, shelf), mutate: () => {}, beginPass: () => {} };
}
