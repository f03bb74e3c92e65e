import { type HubError, isHubError } from '../../src/hub/errors.ts';

/** The error of the Hub's that the work ends in. @throws where it ends otherwise */
export async function failure(work: Promise<unknown>): Promise<HubError> {
  const error = await work.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  );
  if (!isHubError(error)) throw error;
  return error;
}
