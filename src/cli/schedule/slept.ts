import type { Clock } from '../../hub/clock.ts';

/** Sleeps, and says whether the time went by; a program that is told to end waits for nothing. */
export async function slept(clock: Clock, ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await clock.sleep(ms, signal);
    return !signal.aborted;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}
