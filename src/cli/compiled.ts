import module from 'node:module';
import { join } from 'node:path';
import { isBundled, packageRoot } from '../package-root.ts';

/**
 * Keeps what Node compiles from here on in a folder within the built program, and takes it from there the next time:
 * compiling is a fifth of what a short command costs. In that folder and not in one for temporary files, so that only who
 * may change the program may change this; where it cannot be written, all is compiled each time. A thread has to ask for itself.
 * `NODE_DISABLE_COMPILE_CACHE=1` turns it off.
 */
export function keepCompiled(): void {
  if (isBundled) module.enableCompileCache(join(packageRoot, 'dist', '.cache'));
}
