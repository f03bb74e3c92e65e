/** The texts pass: card and configs of the models that deserve it, at their commit, where the file changed. */
import { getText, type TextRoute } from '../hub/texts.ts';
import type { Part, StoredModel } from '../index/stored.ts';
import type { Writer } from '../index/write.ts';
import type { RepoFile } from '../model.ts';
import { siblings } from '../parse/contract.ts';
import { type FilePlan, filesPass } from './files-pass.ts';
import { type Held, TEXT_PATHS, type TextPath } from './held.ts';
import type { RunState } from './run-state.ts';

/** What planning needs. */
export interface PlanMeans {
  writer: Writer;
  held: Held;
  /** A token goes along, so that a refusal may be one no longer. */
  hadToken: boolean;
}

/** Texts that are missing, failed, or changed since they were fetched. GETs of config.json count as downloads: none is made twice. */
export function planTexts(state: PlanMeans, stored: StoredModel, wanted: readonly TextPath[]): FilePlan {
  const files = filesOf(state, stored);
  const parts = new Map(state.writer.parts(stored.key).map((part) => [part.path, part]));
  const plan: FilePlan = { stored, ask: [] };
  if (stored.sha === null) return plan;
  for (const path of wanted) {
    const file = files?.find((one) => one.path === path);
    if (files !== null && !file) continue;
    if (isDue(parts.get(path), file, stored, state.hadToken)) plan.ask.push({ path, blobId: file?.blobId ?? null });
  }
  return plan;
}

/** Whether a file is to be asked for: never fetched, failed, refused to one without a token, or changed since. */
export function isDue(
  part: Part | undefined,
  file: RepoFile | undefined,
  stored: StoredModel,
  hadToken: boolean,
): boolean {
  if (!part || part.state === 'failed' || (part.state === 'gated' && hadToken)) return true;
  if (part.state === 'absent') return part.sha !== stored.sha;
  return file?.blobId != null && part.blobId !== null ? file.blobId !== part.blobId : part.sha !== stored.sha;
}

/** The files of a model, with sizes where its details are held; null where nobody has told them. */
export function filesOf(state: PlanMeans, stored: StoredModel): RepoFile[] | null {
  if (stored.files_state === 'held') return state.writer.files(stored.key);
  return siblings(state.held.record(stored));
}

/** What the pass is to ask for, and how. */
export interface TextsOptions {
  wanted?: readonly TextPath[];
  route: TextRoute;
}

/** What a pass plans with. */
export function planMeans({ writer, applier, source }: RunState): PlanMeans {
  return { writer, held: applier.held, hadToken: source.hadToken };
}

/** Fetches what is due, model by model, and stores each model as it comes. */
export async function textsPass(
  state: RunState,
  models: readonly StoredModel[],
  { wanted = TEXT_PATHS, route }: TextsOptions,
): Promise<void> {
  const plans = models.map((stored) => planTexts(planMeans(state), stored, wanted));
  await filesPass(state, 'texts', plans, (source, id, sha, path, more) =>
    getText(source, id, sha, path, { ...more, route }),
  );
}
