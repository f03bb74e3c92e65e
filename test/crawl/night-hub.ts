/** A small Hub on which things happen overnight: records, cards and files that hang on one another, drawn by a seed. */
import { applier, type Applier } from '../../src/crawl/apply.ts';
import { modelRows } from '../../src/crawl/model-rows.ts';
import { recordOnly } from '../../src/crawl/raw-model.ts';
import { reference } from '../../src/crawl/reference.ts';
import { settle } from '../../src/crawl/settle.ts';
import { type Archive, archive } from '../../src/index/archive.ts';
import { openForWriting, type Sqlite } from '../../src/index/open.ts';
import { keepReference } from '../../src/index/reference.ts';
import { transactionOf } from '../../src/index/transaction.ts';
import { writer, type Writer } from '../../src/index/write.ts';
import type { JsonObject } from '../../src/model.ts';
import { extract } from '../../src/parse/extract.ts';
import { packed } from '../index/packed.ts';
import { randomFrom } from '../parse/card/mutate.ts';

/** A Hub and the index that follows it. */
export interface Hub {
  db: Sqlite;
  writer: Writer;
  archive: Archive;
  applier: Applier;
  random: () => number;
  models: JsonObject[];
  night: number;
}

export const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const OWNERS = ['meta-llama', 'Qwen', 'mistralai', 'someone', 'TheBloke', 'unsloth', 'lab-a', 'lab-b'];
const NAMES = ['Llama-3-8B', 'Llama-3-8B-Instruct', 'Qwen2.5-7B', 'Mistral-7B-v0.1', 'Heron-13B', 'Wren-2', 'Tern'];
const TUNED = '-Instruct';
const LICENSES = ['apache-2.0', 'mit', 'llama3', 'cc-by-nc-4.0', 'other', undefined];
const BENCHMARKS = ['MMLU (5-shot)', 'GSM8K', 'HumanEval', 'ARC-Challenge (de)', 'GPQA (diamond, 5-shot)'];

/** A record of the Hub's, of a model that may have parents, files that others hold, and a license. */
function record(hub: Hub, number: number): JsonObject {
  const { random, models } = hub;
  const id = `${pick(random, OWNERS)}/${pick(random, NAMES)}${random() < 0.5 ? '' : `-${number}`}`;
  const parent = random() < 0.6 && models.length > 0 ? String(pick(random, models).id) : null;
  const spelt = parent !== null && random() < 0.2 ? parent.toLowerCase() : parent;
  const relation = pick(random, ['finetune', 'quantized', 'adapter']);
  const license = pick(random, LICENSES);
  const hash = Math.floor(random() * 8)
    .toString(16)
    .repeat(64);
  return {
    _id: number.toString(16).padStart(24, '0'),
    id,
    sha: Math.floor(random() * 1e9)
      .toString(16)
      .padStart(40, '0'),
    createdAt: new Date(Date.UTC(2024, number % 12, 1 + (number % 27))).toISOString(),
    lastModified: new Date(Date.UTC(2025, hub.night % 12, 2)).toISOString(),
    gated: false,
    downloads: Math.floor(random() * 1000),
    likes: 0,
    tags: [
      ...(spelt === null ? [] : [`base_model:${spelt}`, `base_model:${relation}:${spelt}`]),
      ...(license === undefined ? [] : [`license:${license}`]),
      ...(random() < 0.3 ? ['llama'] : []),
    ],
    ...(license === undefined ? {} : { cardData: { license } }),
    siblings: [
      { rfilename: 'README.md', size: 400, blobId: '0'.repeat(40) },
      { rfilename: 'model.safetensors', size: 5_000_000, lfs: { sha256: hash, size: 5_000_000, pointerSize: 130 } },
    ],
  };
}

/** A card that states some numbers of its own model and of others, by id, by a developer's name, or by one nobody knows. */
function card({ random, models }: Hub, own: string): string {
  const others = Array.from({ length: 3 }, () => {
    const id = String(pick(random, models).id);
    return pick(random, [id, id.split('/')[1] ?? id, 'GPT-4', 'Unheard-of 9B']);
  });
  const asked = BENCHMARKS.filter(() => random() < 0.7);
  const rows = [own.split('/')[1] ?? own, ...others].map(
    (name) => `| ${name} | ${asked.map(() => (20 + Math.floor(random() * 4) * 10.5).toFixed(1)).join(' | ')} |`,
  );
  return `# ${own}\n\n| Model | ${asked.join(' | ')} |\n|---|${asked.map(() => '---|').join('')}\n${rows.join('\n')}\n`;
}

const at = ({ night }: Hub): string => new Date(Date.UTC(2026, 0, 1 + night)).toISOString();
const keep = (hub: Hub, pass: 'details' | 'texts', url: string, body: string, hubId: string): number =>
  hub.archive.keep(
    { crawl: hub.night, pass, hubId, path: pass === 'texts' ? 'README.md' : null, error: null },
    packed({ method: 'GET', url, status: 200, headers: {}, body, at: at(hub) }),
  );

function details(hub: Hub, model: JsonObject): void {
  const seq = keep(
    hub,
    'details',
    `https://huggingface.co/api/models/${model.id}`,
    JSON.stringify(model),
    String(model._id),
  );
  hub.applier.details(model, { at: at(hub), seq });
}

function text(hub: Hub, model: JsonObject): void {
  const stored = hub.writer.byHubId(String(model._id));
  if (!stored) throw new Error(`${model.id} is not stored`);
  const body = card(hub, String(model.id));
  const seq = keep(hub, 'texts', `https://huggingface.co/${model.id}/README.md`, body, String(model._id));
  hub.applier.files(stored, String(model.sha), [{ path: 'README.md', state: 'held', seq, blobId: null }], at(hub));
}

/** A new model with a card, perhaps. */
export function add(hub: Hub): void {
  const model = record(hub, hub.models.length + 1);
  hub.models.push(model);
  details(hub, model);
  if (hub.random() < 0.7) text(hub, model);
}

/** What may happen to a model overnight. */
export const CHANGES: Record<string, (hub: Hub, model: JsonObject) => void> = {
  'a model appears': (hub) => add(hub),
  'a card is edited': (hub, model) => text(hub, model),
  'a model is renamed': (hub, model) => {
    model.id = `${pick(hub.random, OWNERS)}/${String(model.id).split('/')[1]}`;
    details(hub, model);
  },
  'a model is called tuned, or no longer': (hub, model) => {
    const [owner, name = ''] = String(model.id).split('/');
    model.id = `${owner}/${name.endsWith(TUNED) ? name.slice(0, -TUNED.length) : `${name}${TUNED}`}`;
    details(hub, model);
  },
  'a model vanishes': (hub, model) => {
    const stored = hub.writer.byHubId(String(model._id));
    if (stored) hub.applier.noDetails(stored, 'missing', at(hub));
  },
  'license, parents and files change': (hub, model) => {
    const fresh = record(hub, Number.parseInt(String(model._id), 16));
    Object.assign(model, { ...fresh, id: model.id, createdAt: model.createdAt });
    details(hub, model);
  },
  'a listing tells of a new commit only': (hub, model) => {
    model.lastModified = at(hub);
    const rows = modelRows(model, null, extract(recordOnly(model)), hub.applier.words());
    hub.writer.keepWords(hub.applier.words().fresh());
    hub.applier.listing([rows], { at: at(hub), seq: 1, full: true });
  },
};

/** Settles what changed. */
export function settled(hub: Pick<Hub, 'db' | 'archive'>): void {
  settle({ ...hub, atomically: transactionOf(hub.db), progress: () => {} });
}

/** An empty index, and the dice. */
export function hubOf(seed: number, path = ':memory:'): Hub {
  const db = openForWriting(path);
  keepReference(db, reference());
  const rows = writer(db);
  const keeper = archive(db);
  return {
    db,
    writer: rows,
    archive: keeper,
    applier: applier(rows, keeper),
    random: randomFrom(seed),
    models: [],
    night: 0,
  };
}
