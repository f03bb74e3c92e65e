/** Settings of the JavaScript engine for what a command does: they change how fast and how large, never what. */
import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap grow by half of what is alive before it is cleared, not fourfold: a crawl turns over hundreds of
 * megabytes of page texts of which it needs but a few, and takes no longer for it.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=50');
}

/**
 * Understanding a card runs through thousands of functions, none of them much hotter than the rest. With V8's own
 * threshold (some 135,000) its optimizing compiler takes as much processor time as the program over the first thousand
 * cards, on every thread, and more again when what it assumed proves wrong. The numbers are bytes of bytecode that a
 * function runs before V8 thinks of optimizing it. Call it before the work begins; threads started later follow.
 */
export function compileRarely(): void {
  setFlagsFromString('--interrupt-budget=1000000');
}

/** For runs long enough to earn back what compiling costs. */
export function compileMore(): void {
  setFlagsFromString('--interrupt-budget=300000');
}
