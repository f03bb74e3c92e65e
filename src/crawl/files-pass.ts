/** Fetching files of models at their commits: asked for together, stored model by model as they come. */
import type { GetOptions, HubSource } from '../hub/source.ts';
import { packAll, type Packed, type Pass } from '../index/archive.ts';
import type { StoredModel } from '../index/stored.ts';
import type { Kept } from '../index/model-records.ts';
import type { Exchange } from '../model.ts';
import { type FileAnswer, textState } from './apply-files.ts';
import { unlessNotUnderstood } from './understanding.ts';
import { WINDOW } from './details-pass.ts';
import { inOrder } from './in-order.ts';
import type { RunState } from './run-state.ts';
import { SpentError } from './spending.ts';
import { type Asked, watched } from './watched.ts';

/** What to ask for one model. What its file list does not have is not asked for. */
export interface FilePlan {
  stored: StoredModel;
  ask: { path: string; blobId: string | null }[];
}

/** What an answer must tell of a file. */
interface Told {
  exchanges: Exchange[];
  etag: string | null;
}

/** How the files of a pass are asked for. */
type GetFile = (source: HubSource, id: string, sha: string, path: string, options: GetOptions) => Promise<Told>;

/** The passes that ask for files. */
export type FilesPass = Extract<Pass, 'texts' | 'headers'>;

interface Fetching {
  state: RunState;
  pass: FilesPass;
  get: GetFile;
}

/** Fetches what is planned. */
export async function filesPass(
  state: RunState,
  pass: FilesPass,
  planned: readonly FilePlan[],
  get: GetFile,
  window = WINDOW,
): Promise<void> {
  const plans = planned.filter(({ ask }) => ask.length > 0);
  const fetching = { state, pass, get };
  let done = 0;
  for await (const answered of inOrder(plans, window, (plan) => askFiles(fetching, plan))) {
    if (answered === null) return;
    state.atomically(() => keepFiles(fetching, answered));
    done += 1;
    state.progress({ pass, done, total: plans.length });
  }
}

interface AnsweredFile {
  path: string;
  blobId: string | null;
  answer: Asked<Told>;
  packed: Packed[];
  refused: Packed[];
}

interface AnsweredPlan extends FilePlan {
  answers: AnsweredFile[];
}

/** Null when the run was interrupted before all answers of the model were in. */
async function askFiles(fetching: Fetching, plan: FilePlan): Promise<AnsweredPlan | null> {
  const { state } = fetching;
  if (state.signal.aborted) return null;
  try {
    return { ...plan, answers: await Promise.all(plan.ask.map((one) => askFile(fetching, plan.stored, one))) };
  } catch (error) {
    if (state.signal.aborted || error instanceof SpentError) return null;
    throw error;
  }
}

async function askFile(
  { state, get }: Fetching,
  stored: StoredModel,
  { path, blobId }: FilePlan['ask'][number],
): Promise<AnsweredFile> {
  const { id, sha } = stored;
  const answer = await watched(state.source, state.now, (source) =>
    get(source, id, sha ?? '', path, { signal: state.signal }),
  );
  const [packed, refused] = await Promise.all([packAll(answer.exchanges), packAll(answer.refused)]);
  return { path, blobId, answer, packed, refused };
}

function keepFiles({ state, pass }: Fetching, { stored, answers }: AnsweredPlan): void {
  const at = answers.at(-1)?.packed.at(-1)?.exchange.at ?? stored.last_seen_at;
  // First, so that the files of one model stand together: a rebuild applies them as one.
  for (const { path, refused } of answers) state.keepRefused({ hubId: stored.hub_id, path }, refused);
  const kept = answers.map((answered) => keepFile(state, pass, stored, answered));
  const outcome = unlessNotUnderstood<Kept>(
    () => state.applier.files(stored, stored.sha, kept, at),
    (error) => {
      state.fail(stored.id, error);
      return 'same';
    },
  );
  state.tally(outcome, stored.key);
}

function keepFile(
  state: RunState,
  pass: FilesPass,
  stored: StoredModel,
  { path, blobId, answer, packed }: AnsweredFile,
): FileAnswer {
  const seq = state.keep({ pass, hubId: stored.hub_id, path, error: answer.error?.code ?? null }, packed);
  const text = textState(answer.error?.code ?? null);
  if (text === 'failed' && answer.error) state.fail(stored.id, answer.error);
  return { path, state: text, seq, blobId: blobId ?? answer.value?.etag ?? null };
}
