/** How eagerly the engine compiles: settings for programs that run a large code base for a few seconds. */
import { setFlagsFromString } from 'node:v8';

/**
 * Understanding a card runs through thousands of functions, none of them much hotter than the rest. With V8's own
 * threshold its optimizing compiler takes as much processor time as the program over the first thousand cards, and
 * more again when what it assumed proves wrong; ten times as much work before a function is compiled takes that away
 * and costs nothing later. The unit is bytes of bytecode run. Call it before the work begins; threads started later
 * follow.
 */
export function compileRarely(): void {
  setFlagsFromString('--interrupt-budget=1500000');
}
