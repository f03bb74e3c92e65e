#!/usr/bin/env node
import { keepCompiled } from './compiled.ts';
import { nodeTooOld } from './node-version.ts';

// Before anything else is loaded: an older engine dies in the database's native code, without a word.
const refusal = nodeTooOld(process.versions.node);
if (refusal === null) {
  keepCompiled();
  const { run } = await import('./program.ts');
  const { processTerminal } = await import('./terminal.ts');
  process.exitCode = await run(process.argv.slice(2), processTerminal());
} else {
  process.stderr.write(`hubdex: ${refusal}\n`);
  process.exitCode = 2;
}
