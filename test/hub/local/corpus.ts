/** The corpus of real cards and configs as repos, each under the newest record known of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { completed, corpusRecords, fromCard } from './corpus-records.ts';
import { emptyRepos, makeRepo, objects, type Repos } from './repos.ts';

/** Texts a crawl asks for: a file list must not promise one that the folder does not hold. */
const CRAWLED_TEXTS: ReadonlySet<string> = new Set([
  'README.md',
  'config.json',
  'tokenizer_config.json',
  'adapter_config.json',
]);
const KINDS = [
  { folder: 'cards', ending: '.md', path: 'README.md' },
  { folder: 'configs', ending: '.json', path: 'config.json' },
] as const;

/** Exact bytes by model id and path; files are named `owner__name`. */
function corpusTexts(corpus: string): Map<string, Map<string, Buffer>> {
  const texts = new Map<string, Map<string, Buffer>>();
  for (const { folder, ending, path } of KINDS) {
    const dir = join(corpus, folder);
    const names = existsSync(dir)
      ? readdirSync(dir).filter((name) => name.includes('__') && name.endsWith(ending))
      : [];
    for (const name of names.sort()) {
      const id = name.slice(0, -ending.length).replace('__', '/');
      const held = texts.get(id) ?? new Map<string, Buffer>();
      texts.set(id, held.set(path, readFileSync(join(dir, name))));
    }
  }
  return texts;
}

/**
 * All models of the corpus that have a card or a config, and if `everyRecord` those known by their record alone. Same
 * folder, same repos: nothing depends on the clock.
 */
export function corpusRepos(corpus: string, everyRecord: boolean): Repos {
  const repos = emptyRepos();
  const texts = corpusTexts(corpus);
  const records = corpusRecords(corpus, everyRecord ? 'all' : new Set(texts.keys()));
  for (const id of new Set([...texts.keys(), ...records.keys()])) {
    const held = texts.get(id) ?? new Map<string, Buffer>();
    const known = records.get(id) ?? {};
    const card = known['cardData'] === undefined ? fromCard(held.get('README.md')?.toString() ?? '') : {};
    const siblings = objects(known['siblings']).filter((file) => !CRAWLED_TEXTS.has(String(file['rfilename'])));
    repos.byId.set(id, makeRepo({ ...completed(id, { ...card, ...known }), siblings }, held));
  }
  return repos;
}
