/** A folder that lives as long as one run of the tests: what is made once and read by many files lies there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    runFolder: string;
  }
}

export default function runFolder({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'hubdex-run-'));
  provide('runFolder', folder);
  return () => rmSync(folder, { recursive: true });
}
