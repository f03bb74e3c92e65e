/** Settings of the JavaScript engine for what a command does: they change how fast and how large, never what. */
import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap grow by half of what is alive before it is cleared, not fourfold: a crawl turns over hundreds of
 * megabytes of page texts of which it needs but a few, and takes no longer for it.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=50');
}
