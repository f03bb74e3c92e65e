/**
 * The licenses of everything that the package brings along: a table, or with --texts the notices themselves, which go out
 * beside the bundle. `npm run licenses`
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { packageRoot } from '../../package-root.ts';

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
    }),
  ),
});

/** A package that hubdex brings along. */
export interface Brought {
  name: string;
  version: string;
  license: string;
  /** Below this project. */
  folder: string;
}

/** Every package of the lock file that is there at run time, sorted by name. */
export function brought(): Brought[] {
  const { packages } = Lock.parse(JSON.parse(readFileSync(join(packageRoot, 'package-lock.json'), 'utf8')));
  return Object.entries(packages)
    .filter(([folder, { dev, optional }]) => folder !== '' && !dev && !optional)
    .map(([folder, { version = '', license = 'none stated' }]) => ({
      name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license,
      folder,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The text of a package's license; null where it has none. */
export function textOf({ folder }: Brought): string | null {
  const path = join(packageRoot, folder);
  const file = existsSync(path) ? readdirSync(path).find((name) => /^(?:licen[cs]e|copying)/i.test(name)) : undefined;
  return file === undefined ? null : readFileSync(join(path, file), 'utf8').trim();
}

function notices(packages: readonly Brought[]): string {
  const heads = packages.map(
    (one) => `${one.name} ${one.version} (${one.license})\n\n${textOf(one) ?? 'No text is in the package.'}\n`,
  );
  return heads.join(`\n${'-'.repeat(80)}\n\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const packages = brought();
  const table = packages.map(({ name, version, license }) => `${license.padEnd(14)} ${name} ${version}\n`).join('');
  process.stdout.write(process.argv.includes('--texts') ? notices(packages) : table);
}
