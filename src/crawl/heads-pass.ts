/** The headers pass: of the models that deserve it the head of one weight file, where it is not held as of its blob. */
import { getHead } from '../hub/heads/head.ts';
import type { StoredModel } from '../index/stored.ts';
import { fileToOpen } from '../parse/heads/which.ts';
import { type FilePlan, filesPass } from './files-pass.ts';
import type { RunState } from './run-state.ts';
import { filesOf, isDue, type PlanMeans, planMeans } from './texts-pass.ts';

/** Heads have megabytes: so many models at once. */
const WINDOW = 4;

/** The head to ask for, if one is due. Requests for GGUF files count as downloads: none is made twice. */
export function planHead(means: PlanMeans, stored: StoredModel): FilePlan {
  const file = stored.sha === null ? null : fileToOpen(filesOf(means, stored) ?? []);
  const part = means.writer.parts(stored.key).find(({ path }) => path === file?.path);
  const isWanted = file !== null && isDue(part, file, stored, means.hadToken);
  return { stored, ask: isWanted ? [{ path: file.path, blobId: file.blobId }] : [] };
}

/** Reads the heads that are due, model by model. */
export async function headsPass(state: RunState, models: readonly StoredModel[]): Promise<void> {
  const plans = models.map((stored) => planHead(planMeans(state), stored));
  await filesPass(state, 'headers', plans, getHead, WINDOW);
}
