/** Builds of hubdex that are broken on purpose: a harness that lets them pass tests nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const ROOT = new URL('../..', import.meta.url).pathname;

interface Breakage {
  name: string;
  file: string;
  from: string;
  to: string;
}

/** What is broken, and the words of the source that are changed for it. */
export const BREAKAGES = {
  /** The cursor is stored before the rows that it stands behind, and the disk is slow between the two. */
  cursorFirst: {
    name: 'cursor-first',
    file: 'src/crawl/listing-pass.ts',
    from: 'cursor = state.atomically(() => keepBatch(state, scope, { ...started, ...cursor }, batch, options));',
    to: `for (const one of batch) {
        const at = one.packed.at(-1).exchange.at;
        if (one.page.next) state.log.setCursor(key, { ...started, ...cursor, next: one.page.next, passStartedAt: at });
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150);
        cursor = state.atomically(() => keepBatch(state, scope, { ...started, ...cursor }, [one], options));
      }`,
  },
  /** A text that could not be fetched is stored as one that is not there. */
  failureStored: {
    name: 'failure-stored',
    file: 'src/crawl/apply-files.ts',
    from: "? 'gated' : 'failed';",
    to: "? 'gated' : 'absent';",
  },
} as const satisfies Record<string, Breakage>;

/** Builds it and gives the program's path. @throws when the source no longer has the words that are to be broken. */
export async function broken({ name, file, from, to }: Breakage): Promise<string> {
  // Within the package, where the program finds its own files, and never among those that are published.
  const outdir = join(ROOT, 'node_modules', '.cache', `hubdex-broken-${name}`);
  await build({
    entryPoints: { hubdex: join(ROOT, 'src/cli/main.ts') },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    outdir,
    external: ['better-sqlite3', 'tinypool'],
    logLevel: 'error',
    banner: {
      js: "import{createRequire as hubdexRequire}from'node:module';const require=hubdexRequire(import.meta.url);",
    },
    plugins: [breaking(join(ROOT, file), from, to)],
  });
  return join(outdir, 'hubdex.js');
}

const breaking = (path: string, from: string, to: string): Plugin => ({
  name: 'breaking',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, (found) => {
      if (found.path !== path) return undefined;
      const source = readFileSync(path, 'utf8');
      if (source.split(from).length !== 2) throw new Error(`${path} no longer has once: ${from}`);
      return { contents: source.replace(from, () => to), loader: 'ts' };
    });
  },
});
