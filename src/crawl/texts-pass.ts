/** The texts pass: card and configs of the models that deserve it, at their commit, where the file changed. */
import { getText, type TextFile, type TextRoute } from '../hub/texts.ts';
import { packAll, type Packed } from '../index/archive.ts';
import type { Kept, Part, StoredModel, Writer } from '../index/write.ts';
import type { RepoFile } from '../model.ts';
import { siblings } from '../parse/contract.ts';
import { type TextAnswer, textState, unlessNotUnderstood } from './apply.ts';
import { WINDOW } from './details-pass.ts';
import { type Held, TEXT_PATHS, type TextPath } from './held.ts';
import { inOrder } from './in-order.ts';
import type { RunState } from './run-state.ts';
import { SpentError } from './spending.ts';
import { type Asked, watched } from './watched.ts';

/** What to ask for one model. What its file list does not have is not asked for. */
export interface TextPlan {
  stored: StoredModel;
  ask: { path: TextPath; blobId: string | null }[];
}

/** What planning needs. */
export interface PlanMeans {
  writer: Writer;
  held: Held;
  /** A token goes along, so that a refusal may be one no longer. */
  hadToken: boolean;
}

/** Texts that are missing, failed, or changed since they were fetched. GETs of config.json count as downloads: none is made twice. */
export function planTexts(state: PlanMeans, stored: StoredModel, wanted: readonly TextPath[]): TextPlan {
  const files = filesOf(state, stored);
  const parts = new Map(state.writer.parts(stored.key).map((part) => [part.path, part]));
  const plan: TextPlan = { stored, ask: [] };
  if (stored.sha === null) return plan;
  for (const path of wanted) {
    const file = files?.find((one) => one.path === path);
    if (files !== null && !file) continue;
    if (isDue(parts.get(path), file, stored, state.hadToken)) plan.ask.push({ path, blobId: file?.blobId ?? null });
  }
  return plan;
}

function isDue(part: Part | undefined, file: RepoFile | undefined, stored: StoredModel, hadToken: boolean): boolean {
  if (!part || part.state === 'failed' || (part.state === 'gated' && hadToken)) return true;
  if (part.state === 'absent') return part.sha !== stored.sha;
  return file?.blobId != null && part.blobId !== null ? file.blobId !== part.blobId : part.sha !== stored.sha;
}

function filesOf(state: PlanMeans, stored: StoredModel): RepoFile[] | null {
  if (stored.files_state === 'held') return state.writer.files(stored.key);
  return siblings(state.held.record(stored));
}

/** What the pass is to ask for, and how. */
export interface TextsOptions {
  wanted?: readonly TextPath[];
  route: TextRoute;
}

/** Fetches what is due, model by model, and stores each model as it comes. */
export async function textsPass(
  state: RunState,
  models: readonly StoredModel[],
  { wanted = TEXT_PATHS, route }: TextsOptions,
): Promise<void> {
  const means = { writer: state.writer, held: state.applier.held, hadToken: state.source.hadToken };
  const plans = models.map((stored) => planTexts(means, stored, wanted)).filter(({ ask }) => ask.length > 0);
  let done = 0;
  for await (const answered of inOrder(plans, WINDOW, (plan) => askTexts(state, plan, route))) {
    if (answered === null) return;
    state.atomically(() => keepTexts(state, answered));
    done += 1;
    state.progress({ pass: 'texts', done, total: plans.length });
  }
}

interface AnsweredText {
  path: TextPath;
  blobId: string | null;
  answer: Asked<TextFile>;
  packed: Packed[];
  refused: Packed[];
}

interface AnsweredPlan extends TextPlan {
  answers: AnsweredText[];
}

/** Null when the run was interrupted before all answers of the model were in. */
async function askTexts(state: RunState, plan: TextPlan, route: TextRoute): Promise<AnsweredPlan | null> {
  if (state.signal.aborted) return null;
  try {
    return { ...plan, answers: await Promise.all(plan.ask.map((one) => askText(state, plan.stored, one, route))) };
  } catch (error) {
    if (state.signal.aborted || error instanceof SpentError) return null;
    throw error;
  }
}

async function askText(
  state: RunState,
  stored: StoredModel,
  { path, blobId }: TextPlan['ask'][number],
  route: TextRoute,
): Promise<AnsweredText> {
  const { id, sha } = stored;
  const answer = await watched(state.source, state.now, (source) =>
    getText(source, id, sha ?? '', path, { signal: state.signal, route }),
  );
  const [packed, refused] = await Promise.all([packAll(answer.exchanges), packAll(answer.refused)]);
  return { path, blobId, answer, packed, refused };
}

function keepTexts(state: RunState, { stored, answers }: AnsweredPlan): void {
  const at = answers.at(-1)?.packed.at(-1)?.exchange.at ?? stored.last_seen_at;
  // First, so that the texts of one model stand together: a rebuild applies them as one.
  for (const { path, refused } of answers) state.keepRefused({ hubId: stored.hub_id, path }, refused);
  const kept = answers.map((answered) => keepText(state, stored, answered));
  const outcome = unlessNotUnderstood<Kept>(
    () => state.applier.texts(stored, stored.sha, kept, at),
    (error) => {
      state.fail(stored.id, error);
      return 'same';
    },
  );
  state.tally(outcome, stored.key);
}

function keepText(state: RunState, stored: StoredModel, { path, blobId, answer, packed }: AnsweredText): TextAnswer {
  const seq = state.keep({ pass: 'texts', hubId: stored.hub_id, path, error: answer.error?.code ?? null }, packed);
  const text = textState(answer.error?.code ?? null);
  if (text === 'failed' && answer.error) state.fail(stored.id, answer.error);
  return { path, state: text, seq, blobId: blobId ?? answer.value?.etag ?? null };
}
