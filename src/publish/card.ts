/** The description of a published index: a dataset card that says what is in it, how much, and how it was made. */
import type { Sqlite } from '../index/open.ts';
import { preparedFrom } from '../index/statements.ts';
import type { Manifest } from '../explore/export/manifest.ts';
import type { Published } from './manifest.ts';

/** Marks a card as ours to write anew; one that somebody wrote is left alone. */
export const CARD_MARK = '<!-- written by hubdex publish -->';

interface Counts {
  models: number;
  with_details: number;
  with_card: number;
  claims: number;
  lineage_edges: number;
}

const count = (number: number): string => number.toLocaleString('en');

/** The card of a repo. `data`: the full export that lies in it. */
export function datasetCard(db: Sqlite, repo: string, published: Published, data: Manifest | null): string {
  const statement = preparedFrom(db, 'publish.sql');
  const counts = statement('counts').get() as Counts;
  const licenses = statement('licenses').all() as { kind: string; models: number }[];
  return `${[
    frontMatter(data),
    CARD_MARK,
    `# ${repo.split('/')[1] ?? repo}`,
    `An index of models on the Hugging Face Hub${published.as_of === null ? '' : `, as of ${published.as_of}`}: what each repo is, who says so, and what its card claims.`,
    countsTable(counts),
    ...(published.editions.length > 0 ? [pullSection(repo, published)] : []),
    ...(data === null ? [] : [dataSection(repo, data)]),
    '## Licenses of the models in it',
    table(
      ['kind', 'models'],
      licenses.map(({ kind, models }) => [kind, count(models)]),
    ),
    "That is hubdex's reading of what the repos declare, not legal advice: `licenses.source_url` links each text. The models, their cards and the sentences quoted from them remain their makers'; what is here are facts about them.",
    '## How it was made',
    `By hubdex ${published.hubdex} from the answers of the Hub's public API, at ${published.published_at}, with rule tables of sha256 \`${published.rules}\`. Every value has the place it was read from (\`facts\`, \`claims\`); unknown is null. Nothing was measured: numbers are what cards state, and two cards may state different ones.`,
  ].join('\n\n')}\n`;
}

function frontMatter(data: Manifest | null): string {
  const configs = (data?.format === 'parquet' ? data.files : [])
    .filter(({ rows }) => rows > 0)
    .map(
      ({ table: name, file }) =>
        `- config_name: ${name}\n  data_files: data/${file}${name === 'models' ? '\n  default: true' : ''}`,
    );
  return [
    '---',
    'pretty_name: Index of Hub models',
    'tags:',
    '- hubdex',
    '- metadata',
    ...(configs.length > 0 ? ['configs:', ...configs] : []),
    '---',
  ].join('\n');
}

function countsTable({ models, with_details, with_card, claims, lineage_edges }: Counts): string {
  return table(
    ['', 'count'],
    [
      ['models', count(models)],
      ['with file list', count(with_details)],
      ['with card', count(with_card)],
      ['benchmark numbers that cards state', count(claims)],
      ['lineage edges', count(lineage_edges)],
    ],
  );
}

function pullSection(repo: string, { editions }: Published): string {
  const rows = editions.map(({ archive, version, whole, bytes }) => [
    archive ? "with the Hub's answers: crawl on, rebuild" : 'for reading',
    String(version),
    megabytes(whole.bytes),
    megabytes(bytes),
    `\`hubdex pull ${repo}${archive ? ' --archive' : ''}\``,
  ]);
  return `## As one SQLite file\n\n${table(['', 'version', 'to fetch', 'unpacked', 'command'], rows)}\n\nPulled again, it takes only what changed.`;
}

function dataSection(repo: string, { files, version, format }: Manifest): string {
  const example =
    format === 'parquet'
      ? `\n\n\`\`\`sql\nSELECT family, count(*) FROM 'hf://datasets/${repo}/data/models.parquet' GROUP BY family;\n\`\`\``
      : '';
  return `## As tables\n\n${table(
    ['table', 'rows', 'size'],
    files.map((file) => [file.table, count(file.rows), megabytes(file.bytes)]),
  )}\n\nVersion ${version}, in \`data/\`.${example}`;
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
