/** How eagerly the engine compiles: settings for programs that run a large code base, for seconds or for hours. */
import { setFlagsFromString } from 'node:v8';

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
