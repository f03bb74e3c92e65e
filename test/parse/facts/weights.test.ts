import { describe, expect, it } from 'vitest';
import type { ExtractedModel, JsonObject, RawModel, RepoFile, Weights } from '../../../src/model.ts';
import { extract } from '../../../src/parse/extract.ts';
import { readFileName } from '../../../src/parse/gguf/file-name.ts';

function raw(id: string, api: JsonObject, files: RawModel['files'] = null, config: JsonObject | null = null): RawModel {
  return { id, api, card: null, config, tokenizerConfig: null, adapterConfig: null, files };
}

function file(path: string, bytes: number | null = null): RepoFile {
  return { path, bytes, sha256: null, blobId: null };
}

/** Format, level and why: the right answer for the wrong reason fails. */
function reasons(model: ExtractedModel): string[] {
  return model.weights.map((one) => `${one.format} ${one.level} (${one.basis}, ${one.place}, ${one.rule})`);
}

function first(model: ExtractedModel): Weights | undefined {
  return model.weights[0];
}

describe('file names', () => {
  it.each([
    ['llama-2-7b.Q4_K_M.gguf', 'Q4_K_M'],
    ['model-q4_k_s.gguf', 'Q4_K_S'],
    ['Foredoomed-9B_Q4km.gguf', 'Q4_K_M'],
    ['YugoGPT-Quantized.GGUF.Q5_0.gguf', 'Q5_0'],
    ['Qwen3-32B-UD-Q4_K_XL.gguf', 'UD-Q4_K_XL'],
    ['Prodigy_7B-Q4_K_M-imat.gguf', 'Q4_K_M'],
    ['L3-8B.fp16.Q6_K.gguf', 'Q6_K'],
    ['blur-7b-v.01-q-8-gguf.gguf', 'Q8'],
    ['devstralQ4_K_M.gguf', 'Q4_K_M'],
    ['Mistral_q16.gguf', 'F16'],
    ['Qwen3-30B-IQ4_KSS.gguf', 'IQ4_KSS'],
    ['model.safetensors', undefined],
    ['MFANNv0.4.gguf', undefined],
  ])('%s states %s', (path, level) => {
    expect(readFileName(path).level?.text).toBe(level);
  });

  it('joins shards however they were cut', () => {
    expect(readFileName('m.Q8_0-00002-of-00003.gguf')).toMatchObject({ stem: 'm.Q8_0', shards: 3 });
    expect(readFileName('m.Q8_0.gguf-split-a').stem).toBe(readFileName('m.Q8_0.gguf-split-b').stem);
    expect(readFileName('m.Q6_K.gguf.part1of2')).toMatchObject({ shards: 2 });
  });

  it('counts shards from nought as well', () => {
    const shards = [0, 1, 2].map((at) => file(`model-0000${at}-of-00002.safetensors`, 4_000_000_000));
    expect(first(extract(raw('x/m', {}, shards)))).toMatchObject({ shards: 3, bytes: 12_000_000_000 });
    const two = extract(raw('x/m', {}, shards.slice(0, 2)));
    expect(two.weights[0]).toMatchObject({ shards: 2 });
    expect(two.notes.map(({ code }) => code)).not.toContain('weights-shards-missing');
    expect(extract(raw('x/m', {}, shards.slice(1, 2))).notes.map(({ code }) => code)).toContain(
      'weights-shards-missing',
    );
  });

  it('takes the level from the folder when the name states none', () => {
    expect(readFileName('Q4_K_M/model-00001-of-00002.gguf')).toMatchObject({
      levelIn: 'folder',
      level: { text: 'Q4_K_M' },
    });
  });

  it('reads a hostile path without harm', () => {
    expect(readFileName(`${'q4_'.repeat(50_000)}.gguf`).part).toBe('weights');
  });
});

describe('parts that a file’s size tells', () => {
  const part = (id: string, name: string, bytes: number, tags: string[] = []) =>
    first(extract(raw(id, { tags: ['gguf', ...tags] }, [file(name, bytes)])))?.part;

  it.each([
    ['x/Llama-3-8B-GGUF', 'Llama-3-LoRA-8B-f16.gguf', 168_000_000, [], 'lora'],
    ['x/Llama-3-8B-tuned-GGUF', 'Llama-3-8B-tuned-f16.gguf', 168_000_000, ['gguf-my-lora'], 'lora'],
    ['x/Llama-3-8B-lora-merged-GGUF', 'Llama-3-8B-lora-merged-f16.gguf', 16_060_000_000, ['lora'], 'weights'],
    ['x/Qwen3.8-27B-GGUF', 'mtp-Qwen3.8-27B.gguf', 900_000_000, [], 'draft'],
    ['x/Qwen3.8-27B-MTP-GGUF', 'Qwen3.8-27B-MTP-Q4_K_M.gguf', 16_800_000_000, [], 'weights'],
    ['x/Llama-3-8B-GGUF', 'Llama-3-8B.imatrix.gguf', 5_000_000, [], 'imatrix'],
    ['x/Llama-3-70B-GGUF', 'Llama-3-70B-iMatrix.gguf', 40_000_000_000, [], 'weights'],
    ['x/Qwen3.5-122B-GGUF', 'Qwen3.5-122B-ROCmFP4-iMatrix.gguf', 66_000_000_000, [], 'weights'],
  ])('in %s the file %s of %i bytes with %j is its %s', (id, name, bytes, tags, wanted) => {
    expect(part(id, name, bytes, tags)).toBe(wanted);
  });

  it('calls a repo of adapter files an adapter', () => {
    const model = extract(raw('x/Llama-3-8B-LoRA-GGUF', { tags: ['gguf'] }, [file('Llama-3-8B-LoRA-f16.gguf', 168e6)]));
    expect(model.facts.find((row) => row.field === 'relation' && row.chosen)).toMatchObject({
      value: 'adapter',
      place: 'files: Llama-3-8B-LoRA-f16.gguf',
    });
  });
});

describe('several levels in one name', () => {
  it('takes the one that the bytes fit', () => {
    const files = [file('Llama-3.1-8B-Q8_0-from-Q4_K_M.gguf', 8_540_000_000)];
    expect(first(extract(raw('x/Llama-3.1-8B-GGUF', { tags: ['gguf'] }, files)))?.level).toBe('Q8_0');
  });

  it('takes the fewest bits where nothing is weighed', () => {
    const files = [file('storm-F16-Q4_K_M.gguf')];
    expect(first(extract(raw('x/storm', { tags: ['gguf'] }, files)))?.level).toBe('Q4_K_M');
  });
});

describe('weights from files', () => {
  const levels = ['Q4_K_M', 'Q8_0'].map((level) =>
    file(`m-7b.${level}.gguf`, level === 'Q8_0' ? 7_161_089_792 : 4_081_004_224),
  );

  it('gives one row a level, with bits measured against the parameters', () => {
    const model = extract(raw('x/llama-2-7b-GGUF', { tags: ['gguf'] }, levels));
    expect(reasons(model)).toEqual([
      'gguf Q4_K_M (structured, files, weights/file)',
      'gguf Q8_0 (structured, files, weights/file)',
    ]);
    expect(model.weights.map((one) => [one.bytes, one.shards, one.bits_per_weight])).toEqual([
      [4_081_004_224, 1, 4.84],
      [7_161_089_792, 1, 8.5],
    ]);
    expect(model.notes.map((note) => note.code)).not.toContain('weights-bits-mismatch');
  });

  it('joins the shards of a level and says when some are missing', () => {
    const shards = [1, 2].map((n) => file(`m-Q4_K_M-0000${n}-of-00003.gguf`, 10));
    const model = extract(raw('x/m-70b-GGUF', { tags: ['gguf'] }, shards));
    expect(first(model)).toMatchObject({
      shards: 3,
      files: ['m-Q4_K_M-00001-of-00003.gguf', 'm-Q4_K_M-00002-of-00003.gguf'],
    });
    expect(model.notes).toContainEqual({
      code: 'weights-shards-missing',
      place: 'files',
      saw: 'm-Q4_K_M-00001-of-00003.gguf',
    });
  });

  it('keeps companions apart from the model', () => {
    const files = ['mmproj-model-f16.gguf', 'm.imatrix.gguf', 'ggml-vocab-llama.gguf', 'm.Q4_0.gguf'].map((path) =>
      file(path),
    );
    const model = extract(raw('x/m-GGUF', { tags: ['gguf'] }, files));
    expect(model.weights.map((one) => one.part)).toEqual(['mmproj', 'imatrix', 'vocab', 'weights']);
  });

  it('notes a level that the bytes contradict, and does not change it', () => {
    const model = extract(
      raw('x/SophyAI-Mistral-7B-v3-GGUF', { tags: ['gguf'] }, [file('Sophy-Mistral-7B-Q8_0.gguf', 14_484_731_584)]),
    );
    expect(first(model)?.level).toBe('Q8_0');
    expect(model.notes.find((note) => note.code === 'weights-bits-mismatch')?.saw).toContain('Q8_0');
  });

  it('infers the level of an unlabelled file only where no other comes near', () => {
    const eight = extract(raw('x/Llama-2-7b-ft-gguf', { tags: ['gguf'] }, [file('ft.gguf', 7_161_090_592)]));
    expect(reasons(eight)).toEqual(['gguf Q8_0 (inferred, files, weights/bits-of-file)']);
    const four = extract(raw('x/Llama-2-7b-ft-gguf', { tags: ['gguf'] }, [file('ft.gguf', 4_081_004_224)]));
    expect(first(four)?.level).toBeNull();
    expect(four.notes).toContainEqual({ code: 'weights-level-unknown', place: 'files', saw: 'ft.gguf' });
  });

  it('tells each plain format from its files', () => {
    const files = [
      'model.safetensors',
      'pytorch_model.bin',
      'tf_model.h5',
      'flax_model.msgpack',
      'onnx/model_quantized.onnx',
      'training_args.bin',
    ];
    const model = extract(
      raw(
        'x/bert',
        {},
        files.map((path) => file(path)),
      ),
    );
    expect(model.weights.map((one) => one.format)).toEqual(['safetensors', 'pytorch', 'tensorflow', 'flax', 'onnx']);
  });

  it('reads the number type from the header before the config', () => {
    const api = { safetensors: { parameters: { BF16: 1000, F32: 10 }, total: 1010 } };
    const model = extract(raw('x/y', api, [file('model.safetensors')], { torch_dtype: 'float32' }));
    expect(first(model)?.level).toBe('bf16');
  });
});

describe('packings of safetensors', () => {
  const tensors = [file('model.safetensors')];

  it('believes the config first', () => {
    const config = { quantization_config: { quant_method: 'gptq', bits: 4 } };
    const model = extract(raw('x/m-AWQ', { tags: ['safetensors', 'awq'] }, tensors, config));
    expect(reasons(model)).toEqual(['gptq 4bit (structured, config.json#quantization_config, weights/config)']);
  });

  it.each([
    [{ quant_method: 'bitsandbytes', load_in_4bit: true }, 'bnb-4bit'],
    [{ quant_method: 'bitsandbytes', load_in_8bit: true }, 'bnb-8bit'],
    [{ quant_method: 'compressed-tensors', format: 'float-quantized' }, 'fp8'],
    [{ quant_method: 'compressed-tensors', format: 'nvfp4-pack-quantized' }, 'nvfp4'],
    [
      {
        quant_method: 'compressed-tensors',
        format: 'pack-quantized',
        config_groups: { g: { weights: { num_bits: 8, type: 'int' } } },
      },
      'w8a16',
    ],
    [
      {
        quant_method: 'modelopt',
        quant_algo: 'MIXED_PRECISION',
        config_groups: {
          a: { weights: { num_bits: 8, type: 'float' } },
          b: { weights: { num_bits: 4, type: 'float', group_size: 16 } },
        },
      },
      'nvfp4',
    ],
    [{ quant_algo: 'FP8' }, 'fp8'],
    [{ quant_method: 'fp8', moe_quant_algo: 'NVFP4' }, 'nvfp4'],
  ] as const)('reads %j as %s', (block, format) => {
    const model = extract(
      raw('x/m', { tags: ['safetensors'] }, tensors, {
        quantization_config: structuredClone(block) as unknown as JsonObject,
      }),
    );
    expect(first(model)?.format).toBe(format);
  });

  it('knows a packing by the file its tool leaves behind', () => {
    const model = extract(raw('x/m', {}, [...tensors, file('quantize_config.json')]));
    expect(reasons(model)).toEqual(['gptq null (structured, files#quantize_config.json, weights/sign-file)']);
  });

  it('keeps the format and drops the algorithm it was made with', () => {
    const model = extract(raw('x/m-NVFP4-GPTQ', { tags: ['safetensors', 'compressed-tensors', 'gptq', 'nvfp4'] }));
    expect(model.weights.map((one) => one.format)).toEqual(['nvfp4']);
  });

  it('reads the level in the name as that of the container which a tag or its tool’s file names', () => {
    const tagged = extract(raw('x/m-27B-INT4', { tags: ['safetensors', 'compressed-tensors'] }));
    expect(reasons(tagged)).toEqual(['w4a16 null (named, name, weights/name)']);
    const signed = extract(raw('x/m-27B-FP4', {}, [...tensors, file('hf_quant_config.json')]));
    expect(reasons(signed)).toEqual(['nvfp4 null (named, name, weights/name)']);
    expect(first(extract(raw('x/m-27B-INT4', { tags: ['safetensors'] })))?.format).toBe('safetensors');
  });

  it('reads a level that one tool alone writes as a level of its format', () => {
    const model = extract(raw('x/m-27B-oQ4e-mtp', { tags: ['safetensors', '4-bit'] }));
    expect(reasons(model)).toEqual(['mlx oq4e (named, name, weights/name)']);
  });

  it('finds the tensors of early GPTQ beside a GGML file', () => {
    const files = [file('tale-13b-4bit-128g-cuda.pt'), file('ggml/ggml-model-q4_1.bin'), file('training_args.bin')];
    const formats = extract(raw('x/tale-13b-4bit-128g', {}, files)).weights.map((one) => one.format);
    expect(formats.sort()).toEqual(['ggml', 'gptq']);
  });

  it('finds a format without a file type of its own by the name', () => {
    const model = extract(raw('x/whisper-medium-ct2', {}, [file('model.bin'), file('vocabulary.json')]));
    expect(reasons(model)).toEqual(['ctranslate2 null (named, name, weights/name)']);
  });

  it('reads the tags the Hub writes for bitsandbytes', () => {
    const model = extract(raw('x/m', { tags: ['safetensors', '4-bit', 'bitsandbytes'] }));
    expect(reasons(model)).toEqual(['bnb-4bit null (declared, tags, weights/tag)']);
  });

  it('leaves a method nobody knows as a note', () => {
    const model = extract(
      raw('x/m', { tags: ['safetensors'] }, tensors, { quantization_config: { quant_method: 'quixotic' } }),
    );
    expect(first(model)?.format).toBe('safetensors');
    expect(model.notes).toContainEqual({
      code: 'weights-method-unknown',
      place: 'config.json#quantization_config',
      saw: 'quixotic',
    });
  });
});

describe('weights known only from tags and names', () => {
  it('takes what a GGUF was made from for no format of its own', () => {
    const model = extract(raw('x/llama-3-8b-bnb-4bit-grantwriter', { tags: ['gguf', 'llama'] }));
    expect(model.weights.map((one) => one.format)).toEqual(['gguf']);
  });

  it('tells the formats that the Hub found from those that the author wrote among the topics', () => {
    const tags = (...all: string[]) =>
      reasons(extract(raw('x/tale-GGUF', { library_name: 'transformers', tags: all })));
    expect(tags('transformers', 'gguf', 'red-team', 'safetensors', 'mlx')).toEqual([
      'gguf null (declared, tags, weights/tag)',
    ]);
    expect(tags('transformers', 'safetensors', 'gguf', 'red-team')).toHaveLength(2);
  });

  it('believes a name where no tag names a container', () => {
    const model = extract(raw('x/Nexus-4x7B-MLX', { tags: ['transformers'] }));
    expect(reasons(model)).toEqual(['mlx null (named, name, weights/name)']);
  });

  it('takes a format of the name for that of the original where what is stored has no room for it', () => {
    const stored = (usedStorage: number) => raw('x/Qwen3.8-27B-MXFP8-NInfer', { tags: [], usedStorage });
    expect(reasons(extract(stored(18_210_531_328)))).toEqual([]);
    expect(reasons(extract(stored(28_210_531_328)))).toEqual(['mxfp8 null (named, name, weights/name)']);
  });

  it('holds a name for nothing when the fetched list has no weights', () => {
    expect(extract(raw('x/soon-7B-GGUF', {}, [file('README.md')])).weights).toEqual([]);
  });

  it('gives both where a repo is of one algorithm in another container', () => {
    const model = extract(
      raw('x/Qwen3-Coder-Next-AWQ', { tags: ['safetensors', 'compressed-tensors', 'awq', 'w4a16'] }),
    );
    expect(model.weights.map((one) => one.format).sort()).toEqual(['awq', 'w4a16']);
  });

  it('takes no level of GGUF’s for the level of plain tensors', () => {
    expect(reasons(extract(raw('x/bridge-q3-1p7b', { tags: ['safetensors', 'qwen3'] })))).toEqual([
      'safetensors null (declared, tags, weights/tag)',
    ]);
  });

  it('reads the average bits of an ExLlama repo', () => {
    const model = extract(raw('x/Miqu-70B-4.65bpw-h6-exl2', { tags: ['safetensors', 'exl2'] }));
    expect(first(model)).toMatchObject({ format: 'exl2', level: '4.65bpw', bits_per_weight: 4.65 });
  });

  it('does not choose among packings that only tags name side by side', () => {
    const model = extract(
      raw('x/DeepSeek-V4-PrismaQuant', { tags: ['safetensors', 'mixed-precision', 'nvfp4', 'fp8'] }),
    );
    expect(model.weights.map((one) => one.format)).toEqual(['safetensors']);
    expect(model.notes).toContainEqual({ code: 'weights-packing-unclear', place: 'tags', saw: 'nvfp4, fp8' });
  });

  it('takes a guide to quantising for no weights', () => {
    expect(extract(raw('x/All-Quants-Explained', { tags: ['exl2', 'quants', 'llama'] })).weights).toEqual([]);
  });

  it('says nothing of a repo that says nothing', () => {
    expect(extract(raw('x/y', { tags: ['region:us'] })).weights).toEqual([]);
  });
});
