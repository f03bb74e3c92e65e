import { setImmediate } from 'node:timers/promises';

/**
 * Lets the program hear what happened meanwhile, Ctrl-C among it: a loop that never waits is deaf until its end.
 * @throws what the signal was aborted with
 */
export async function hear(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}
