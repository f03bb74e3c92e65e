/** Understanding models with cards, beside reading the same cards' Markdown alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { readRecording } from '../../src/hub/recording.ts';
import { packageRoot } from '../../src/package-root.ts';
import { extract } from '../../src/parse/extract.ts';
import { corpusPart } from '../corpus-place.ts';
import { beside, type Figure, seconds, timed, whole } from './table.ts';

function cards(): { id: string; card: string }[] {
  const folder = corpusPart('cards') ?? join(packageRoot, 'fixtures', 'files');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.md') || /README/.test(name))
    .map((name) => ({ id: name.replace('__', '/').replace(/\.md$|\.json$/, ''), card: textOf(join(folder, name)) }));
}

function textOf(path: string): string {
  if (path.endsWith('.md')) return readFileSync(path, 'utf8');
  const { response } = readRecording(path);
  return 'text' in response ? String(response.text) : '';
}

/** Measures both. */
export async function understanding(): Promise<Figure> {
  const all = cards();
  const markdown = new MarkdownIt({ html: true });
  const own = await timed(() => {
    for (const { id, card } of all)
      extract({ id, api: { id }, card, config: null, tokenizerConfig: null, adapterConfig: null, files: null });
  });
  const plain = await timed(() => {
    for (const { card } of all) markdown.parse(card, {});
  });
  return {
    what: `understanding ${whole(all.length)} cards`,
    figure: `${seconds(own.took)}, ${whole(all.length / own.took)} cards/s`,
    against: `their Markdown alone ${seconds(plain.took)}`,
    ...beside(own, plain),
  };
}
