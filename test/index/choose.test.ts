import { beforeEach, describe, expect, it } from 'vitest';
import { type ChoiceReader, choiceReader } from '../../src/index/choose.ts';
import { openForWriting, type Sqlite } from '../../src/index/open.ts';
import { kvCacheBytes } from '../../src/parse/memory/kv-cache.ts';

interface Made {
  id: string;
  parameters?: number;
  downloads?: number;
  relation?: string;
  license?: string;
  gone?: boolean;
}

const WRITERS = { field: 'overall', tasks: ['text-generation'], lines: [], untold: false };

let db: Sqlite;
let reader: ChoiceReader;
let made: number;
beforeEach(() => {
  db = openForWriting(':memory:');
  reader = choiceReader(db);
  made = 0;
});

function add({ id, parameters, downloads, relation, license, gone }: Made): number {
  made += 1;
  db.prepare(
    "INSERT INTO models (key, id, name, task, parameters, downloads, relation, license, gone_at, card_state, config_state, files_state, first_seen_at, last_seen_at) VALUES (?, ?, ?, 'text-generation', ?, ?, ?, ?, ?, 'held', 'held', 'held', '', '')",
  ).run(
    made,
    id,
    id,
    parameters ?? null,
    downloads ?? 0,
    relation ?? null,
    license ?? null,
    gone ? '2026-01-01' : null,
  );
  return made;
}

/** Layers and numbers a token: full, then local with their window. */
function shape(
  model: number,
  full: readonly [number, number],
  local: readonly [number, number] = [0, 0],
  window: number | null = null,
): void {
  db.prepare(
    'INSERT INTO model_shapes (model, kv_full_layers, kv_full_values, kv_local_layers, kv_local_values, sliding_window) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(model, ...full, ...local, window);
}

function weigh(model: number, format: string, bits: number | null, bytes: number | null, part = 'weights'): void {
  const place = db.prepare('SELECT count(*) FROM model_weights').pluck().get();
  db.prepare(
    "INSERT INTO model_weights (model, place, format, level, bits_per_weight, bytes, file_count, part, basis, read_at, rule) VALUES (?, ?, ?, NULL, ?, ?, 1, ?, 'structured', 'files', 'weights/file')",
  ).run(model, place, format, bits, bytes, part);
}

function edge(child: number, parent: string, relation: string | null): void {
  db.prepare(
    "INSERT INTO edges (child, parent_id, stated, relation, basis, place, rule) VALUES (?, ?, ?, ?, 'declared', 'tags', 'lineage/tag')",
  ).run(child, parent, parent, relation);
}

const cacheOf = (id: string) =>
  db
    .prepare('SELECT config_of, full_values, local_values, window, bytes_per_token FROM kv_cache WHERE model_id = ?')
    .get(id);
const optionsOf = (id: string) =>
  db
    .prepare(
      'SELECT repo_id, format, bits_per_weight AS bits, bytes, computed FROM weight_options WHERE model_id = ? ORDER BY repo_id, format',
    )
    .all(id);

describe('the view kv_cache', () => {
  it('gives bytes a token of all layers, and the window of local ones', () => {
    shape(add({ id: 'lab/full' }), [32, 65_536]);
    shape(add({ id: 'lab/mixed' }), [10, 40_960], [52, 212_992], 1024);
    expect(cacheOf('lab/full')).toEqual({
      config_of: 'lab/full',
      full_values: 65_536,
      local_values: 0,
      window: null,
      bytes_per_token: 131_072,
    });
    expect(cacheOf('lab/mixed')).toMatchObject({ window: 1024, bytes_per_token: 81_920 });
  });

  it('agrees with the arithmetic in code when asked for a context in SQL', () => {
    shape(add({ id: 'lab/mixed' }), [10, 40_960], [52, 212_992], 1024);
    const bytes = db
      .prepare('SELECT (full_values * :n + local_values * min(:n, coalesce(window, :n))) * :b / 8 FROM kv_cache')
      .pluck();
    const inCode = (n: number, b: number) =>
      kvCacheBytes(
        { full: { layers: 10, values: 40_960 }, local: { layers: 52, values: 212_992 }, window: 1024 },
        n,
        b,
      );
    for (const [n, b] of [
      [512, 16],
      [1024, 16],
      [131_072, 8],
    ] as const)
      expect(bytes.get({ n, b })).toBe(inCode(n, b));
  });

  it("reads a gated model's cache off its repackaging, else off a fine-tune of its size, and says from where", () => {
    add({ id: 'meta/gated', parameters: 8e9 });
    const larger = add({ id: 'else/larger', parameters: 11e9 });
    shape(larger, [48, 98_304]);
    edge(larger, 'meta/gated', 'finetune');
    expect(cacheOf('meta/gated'), 'a fine-tune of another size is built otherwise').toBeUndefined();
    const tuned = add({ id: 'else/tuned', parameters: 8.03e9 });
    shape(tuned, [32, 65_536]);
    edge(tuned, 'meta/gated', 'finetune');
    expect(cacheOf('meta/gated')).toMatchObject({ config_of: 'else/tuned' });
    const packed = add({ id: 'else/packed', relation: 'quantized' });
    shape(packed, [32, 65_536]);
    edge(packed, 'meta/gated', 'quantized');
    expect(cacheOf('meta/gated')).toMatchObject({ config_of: 'else/packed' });
  });

  it('has no row for a model of which nobody knows', () => {
    add({ id: 'lab/unknown' });
    expect(cacheOf('lab/unknown')).toBeUndefined();
  });
});

describe('the view memory_shapes', () => {
  const assumed = (id: string) => db.prepare('SELECT * FROM memory_shapes WHERE model_id = ?').get(id);
  const built = (id: string, family: string, generation: string, context: number | null = null) =>
    db
      .prepare('UPDATE models SET family = ?, generation = ?, context_length = ? WHERE id = ?')
      .run(family, generation, context, id);

  it("takes a model of its generation for built alike where the size is nearly the same, and not one of another's", () => {
    shape(add({ id: 'lab/known', parameters: 7.6e9 }), [28, 28_672]);
    built('lab/known', 'heron', 'heron-2', 32_768);
    add({ id: 'else/tuned', parameters: 7.62e9 });
    built('else/tuned', 'heron', 'heron-2');
    expect(assumed('else/tuned')).toMatchObject({
      config_of: 'lab/known',
      basis: 'alike',
      full_values: 28_672,
      context_length: 32_768,
      context_from: 'alike',
    });
    built('else/tuned', 'heron', 'heron-1');
    expect(assumed('else/tuned')).toMatchObject({ config_of: null, basis: 'at most', context_length: null });
  });

  it('takes one of the same count for built alike across generations, but leaves its context alone', () => {
    shape(add({ id: 'lab/later', parameters: 8_030_261_248 }), [32, 65_536]);
    built('lab/later', 'heron', 'heron-3.1', 131_072);
    add({ id: 'lab/earlier', parameters: 8_030_261_248 });
    built('lab/earlier', 'heron', 'heron-3');
    expect(assumed('lab/earlier')).toMatchObject({ basis: 'alike', full_values: 65_536, context_length: null });
    db.prepare("INSERT INTO released_with VALUES ('heron-3', 8192, 1, NULL, '[]', 'https://heron.example')").run();
    expect(assumed('lab/earlier')).toMatchObject({ context_length: 8192, context_from: 'release' });
  });

  it('does not lend the window of a model of a shorter context (microsoft/Phi-3-mini, 4k and 128k)', () => {
    shape(add({ id: 'lab/heron-4k', parameters: 3.82e9 }), [0, 0], [32, 196_608], 2047);
    built('lab/heron-4k', 'heron', 'heron-3', 4096);
    add({ id: 'lab/heron-128k', parameters: 3.82e9 });
    built('lab/heron-128k', 'heron', 'heron-3', 131_072);
    expect(assumed('lab/heron-128k')).toMatchObject({ config_of: null, basis: 'at most', window: null });
    built('lab/heron-128k', 'heron', 'heron-3', 4096);
    expect(assumed('lab/heron-128k')).toMatchObject({ config_of: 'lab/heron-4k', basis: 'alike', window: 2047 });
  });

  it('counts more than any known config where none tells', () => {
    const known = [
      [125e6, 18_432],
      [1.414e9, 98_304],
      [2.78e9, 163_840],
      [6.738e9, 262_144],
      [32.5e9, 798_720],
    ] as const;
    for (const [parameters, values] of known) {
      add({ id: `lab/${values}`, parameters });
      const { full_values: most } = assumed(`lab/${values}`) as { full_values: number };
      expect(most / values, `${values}`).toBeGreaterThan(1);
      expect(most / values, `${values}`).toBeLessThan(1.35);
    }
    add({ id: 'lab/shared', parameters: 6.738e9 });
    built('lab/shared', 'heron', 'heron-4');
    db.prepare("INSERT INTO released_with VALUES ('heron-4', 8192, 4, NULL, '[]', 'https://heron.example')").run();
    const { full_values: alone } = assumed('lab/262144') as { full_values: number };
    expect(assumed('lab/shared'), 'four heads share one key').toMatchObject({ full_values: Math.floor(alone / 4) });
    add({ id: 'lab/unsized' });
    expect(assumed('lab/unsized')).toMatchObject({ basis: null, full_values: null });
  });
});

describe('the view weight_options', () => {
  it("offers a model's own weights and those of its repackagings, with real bytes", () => {
    weigh(add({ id: 'lab/base', parameters: 8e9 }), 'safetensors', 16, 16.06e9);
    const packed = add({ id: 'pack/base-GGUF', relation: 'quantized' });
    weigh(packed, 'gguf', 4.85, 4.9e9);
    edge(packed, 'lab/base', 'quantized');
    expect(optionsOf('lab/base')).toEqual([
      { repo_id: 'lab/base', format: 'safetensors', bits: 16, bytes: 16.06e9, computed: 0 },
      { repo_id: 'pack/base-GGUF', format: 'gguf', bits: 4.85, bytes: 4.9e9, computed: 0 },
    ]);
  });

  it('multiplies parameters by bits where no size is known, of packed formats some at 16 bits', () => {
    const base = add({ id: 'lab/base', parameters: 8e9 });
    weigh(base, 'safetensors', 16, null);
    weigh(base, 'mxfp4', 4.25, null);
    weigh(base, 'gguf', 4.5, null);
    expect(optionsOf('lab/base')).toEqual([
      { repo_id: 'lab/base', format: 'gguf', bits: 4.5, bytes: 4.5e9, computed: 1 },
      { repo_id: 'lab/base', format: 'mxfp4', bits: 4.25, bytes: 4.25e9 + 0.15 * 11.75e9, computed: 1 },
      { repo_id: 'lab/base', format: 'safetensors', bits: 16, bytes: 16e9, computed: 1 },
    ]);
  });

  it.each([
    ['qtum/Qwen3-8B-FP8', 8.19e9, 8, 9.45e9],
    ['qtum/Qwen3-14B-FP8', 14.77e9, 8, 16.34e9],
    ['AMAImedia/Qwen3-32B-T-pro-it-2.1-NOESIS-AWQ-INT4', 32.76e9, 4, 19.33e9],
    ['RedHatAI/Meta-Llama-3.1-70B-FP8', 70.55e9, 8, 72.66e9],
    ['nvidia/NVIDIA-Nemotron-3-Super-120B-A12B-NVFP4', 120e9, 4.5, 80.35e9],
    ['RedHatAI/Meta-Llama-3.1-405B-FP8', 405.85e9, 8, 414.29e9],
    ['deepseek-ai/DeepSeek-R1', 684.53e9, 8, 688.62e9],
    ['RedHatAI/Kimi-K3-NVFP4', 2779.93e9, 4.5, 1646.2e9],
  ])('works out what is stored of %s within a tenth', (id, parameters, bits, stored) => {
    weigh(add({ id, parameters }), 'fp8', bits, null);
    const [{ bytes }] = optionsOf(id) as [{ bytes: number }];
    expect(Math.abs(bytes / stored - 1)).toBeLessThan(0.1);
  });

  it('offers what a repo is found to hold, whatever the Hub calls the edge, and no merge or adapter that was packed', () => {
    add({ id: 'lab/base', parameters: 8e9 });
    const found = [
      ['pack/called-finetune', 'quantized', 'finetune'],
      ['pack/unstated', 'quantized', null],
      ['tune/called-quantized', 'finetune', 'quantized'],
      ['tune/packed-merge', 'quantized', 'merge'],
      ['tune/packed-adapter', 'quantized', 'adapter'],
    ] as const;
    for (const [id, relation, stated] of found) {
      const child = add({ id, relation });
      weigh(child, 'fp8', 8, 8.5e9);
      edge(child, 'lab/base', stated);
    }
    expect((optionsOf('lab/base') as { repo_id: string }[]).map((row) => row.repo_id)).toEqual([
      'pack/called-finetune',
      'pack/unstated',
    ]);
    expect(reader.candidates(WRITERS, 10)).toEqual([
      'lab/base',
      'tune/called-quantized',
      'tune/packed-adapter',
      'tune/packed-merge',
    ]);
    expect(db.prepare("SELECT relation FROM lineage WHERE child_id = 'pack/called-finetune'").pluck().get()).toBe(
      'finetune',
    );
  });

  it('takes no repo for a repackaging that holds another number of parameters than what it names as its original', () => {
    add({ id: 'lab/moe-20b', parameters: 20.9e9 });
    const sizes = {
      'a/experts-pruned': 7.5e9,
      'a/layers-stacked': 34e9,
      'b/no-vision-tower': 0.7 * 20.9e9,
      'b/output-untied': 1.28 * 20.9e9,
      'b/untold': undefined,
    };
    for (const [id, parameters] of Object.entries(sizes)) {
      const child = add({ id, relation: 'quantized', ...(parameters === undefined ? {} : { parameters }) });
      weigh(child, 'gguf', 4.85, 4.85 * 0.125 * (parameters ?? 20.9e9));
      edge(child, 'lab/moe-20b', 'quantized');
    }
    const offered = optionsOf('lab/moe-20b') as { repo_id: string }[];
    expect(offered.map((row) => row.repo_id)).toEqual(['b/no-vision-tower', 'b/output-untied', 'b/untold']);
    expect(optionsOf('a/experts-pruned'), 'its own weights stay its own').toHaveLength(1);
  });

  it('leaves out fine-tunes, vanished repos, companion parts and what is too small to be the model', () => {
    const base = add({ id: 'lab/base', parameters: 8e9 });
    weigh(base, 'gguf', null, 8e8, 'mmproj');
    weigh(base, 'gguf', null, 9e8);
    for (const [id, relation, gone] of [
      ['a/tuned', 'finetune', false],
      ['a/gone', 'quantized', true],
    ] as const) {
      const child = add({ id, relation, gone });
      weigh(child, 'gguf', 8, 8e9);
      edge(child, 'lab/base', relation);
    }
    expect(optionsOf('lab/base')).toEqual([]);
  });
});

describe('what a choice reads', () => {
  it('lists models by downloads: no adapters, none that are gone, repackagings only without their original', () => {
    add({ id: 'lab/base', downloads: 5 });
    add({ id: 'lab/adapter', relation: 'adapter', downloads: 9 });
    add({ id: 'lab/gone', gone: true, downloads: 9 });
    edge(add({ id: 'pack/known', relation: 'quantized', downloads: 8 }), 'lab/base', 'quantized');
    edge(add({ id: 'pack/orphan', relation: 'quantized', downloads: 7 }), 'lab/elsewhere', 'quantized');
    expect(reader.candidates(WRITERS, 10)).toEqual(['pack/orphan', 'lab/base']);
    expect(reader.candidates(WRITERS, 1)).toEqual(['pack/orphan']);
    db.prepare(
      "INSERT INTO model_estimates (subject_id, field, level, error, claims, benchmarks, claimants, own_claims, ranks) VALUES ('lab/base', 'overall', 60, 3, 9, 5, 2, 1, 1)",
    ).run();
    expect(reader.candidates(WRITERS, 1), 'one that can be ranked is always looked at').toEqual([
      'pack/orphan',
      'lab/base',
    ]);
    expect(reader.candidates({ ...WRITERS, tasks: ['translation'] }, 10)).toEqual([]);
  });

  it('counts once what answers by task and by line, and cuts all of them together', () => {
    add({ id: 'lab/vl', downloads: 5 });
    add({ id: 'lab/sees', downloads: 9 });
    add({ id: 'lab/draft', downloads: 9 });
    add({ id: 'lab/untold', downloads: 7 });
    add({ id: 'lab/nameless', downloads: 8 });
    db.exec(`UPDATE models SET line = 'vl' WHERE id IN ('lab/vl', 'lab/sees');
      UPDATE models SET task = 'image-text-to-text' WHERE id = 'lab/sees'; UPDATE models SET line = 'draft' WHERE id = 'lab/draft';
      UPDATE models SET task = NULL WHERE id IN ('lab/untold', 'lab/nameless');
      UPDATE models SET family = 'qwen', stage = 'instruct' WHERE id = 'lab/untold'`);
    const asked = { ...WRITERS, lines: ['vl'] };
    expect(reader.candidates(asked, 10)).toEqual(['lab/sees', 'lab/vl']);
    const untold = { ...asked, untold: true };
    expect(reader.candidates(untold, 10), 'of a family and stage').toEqual(['lab/sees', 'lab/untold', 'lab/vl']);
    expect(reader.candidates(untold, 2)).toEqual(['lab/sees', 'lab/untold']);
  });

  it('reads of a repo that was made anew under its name nothing of the one before', () => {
    for (const [gone, values, bytes] of [
      [true, 65_536, 16e9],
      [false, 32_768, 8e9],
    ] as const) {
      const key = add({ id: 'lab/again', parameters: 4e9, gone });
      shape(key, [32, values]);
      weigh(key, 'safetensors', 16, bytes);
    }
    expect(reader.described(['lab/again'])).toMatchObject([{ id: 'lab/again', full_values: 32_768 }]);
    expect(reader.weights(['lab/again'])).toMatchObject([{ bytes: 8e9 }]);
  });

  it('takes the most restrictive license along the lineage', () => {
    const child = add({ id: 'lab/child', license: 'mit' });
    db.prepare(
      "INSERT INTO licenses (license, name, kind, commercial_use, conditions) VALUES ('llama3.1', 'Llama 3.1', 'community', 'conditional', '{\"userCap\":700000000}')",
    ).run();
    db.prepare(
      "INSERT INTO model_effective_licenses (model, license, path, freer_than_parent, complete) VALUES (?, 'llama3.1', 'lab/child > meta/base', 1, 1)",
    ).run(child);
    expect(reader.described(['lab/child'])[0]).toMatchObject({
      license: 'llama3.1',
      kind: 'community',
      conditions: '{"userCap":700000000}',
    });
  });

  it('reads weights of the asked models only', () => {
    weigh(add({ id: 'lab/a', parameters: 1e9 }), 'gguf', 8, 1e9);
    weigh(add({ id: 'lab/b', parameters: 1e9 }), 'gguf', 8, 1e9);
    expect(reader.weights(['lab/b']).map((row) => row.repo_id)).toEqual(['lab/b']);
  });
});
