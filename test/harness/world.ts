/** A small Hub for runs that are disturbed: models with cards that hang on one another, on a clock that stands. */
import type { JsonObject } from '../../src/model.ts';
import { hex } from '../hub/local/five-models.ts';
import type { HubOptions, LocalHub } from '../hub/local/options.ts';
import { startHub } from '../hub/local/server.ts';

const NOW = Date.UTC(2026, 9, 1);
const PLENTY = { limit: 10_000_000, seconds: 300 };

const id = (n: number): string => `lab/model-${n}`;
const day = (n: number): string => new Date(Date.UTC(2024, 0, 1) + n * 3_600_000).toISOString();

function record(n: number): JsonObject {
  const base = n % 3 === 0 ? [`base_model:${id(n - 1)}`, `base_model:finetune:${id(n - 1)}`] : [];
  return {
    _id: hex(n + 1),
    id: id(n),
    sha: hex(n + 1).padStart(40, 'c'),
    downloads: 10_000 - n,
    likes: n,
    createdAt: day(n),
    lastModified: day(n + 1_000),
    pipeline_tag: 'text-generation',
    library_name: 'transformers',
    tags: ['transformers', 'text-generation', 'license:mit', ...base],
    siblings: [{ rfilename: `model-${n}.safetensors` }],
  };
}

function texts(n: number): Record<string, string> {
  const parent = n % 3 === 0 ? `base_model: ${id(n - 1)}\n` : '';
  const scores = `| Model | MMLU | GSM8K |\n|---|---|---|\n| Model ${n} | ${50 + (n % 40)}.2 | ${30 + (n % 60)}.5 |\n`;
  return {
    'README.md': `---\nlicense: mit\n${parent}---\n# Model ${n}\n\nA model of 7B parameters.\n\n${scores}`,
    'config.json': JSON.stringify({ model_type: 'llama', num_hidden_layers: 1 + (n % 40), vocab_size: 32_000 }),
  };
}

/** Starts it with so many models. */
export async function smallHub(models: number, options: Partial<HubOptions> = {}): Promise<LocalHub> {
  const quotas = { api: PLENTY, resolvers: PLENTY, pages: PLENTY };
  const hub = await startHub({ quotas, rowsAtMost: 10, now: () => NOW, dripMs: 200, ...options });
  for (let n = 1; n <= models; n += 1) hub.mutate({ kind: 'add', record: record(n), texts: texts(n) });
  return hub;
}
