import { describe, expect, it, test } from 'vitest';
import type { BaseModel, ExtractedModel, RawModel, Stage, Weights } from '../../../src/model.ts';
import { extractLine } from '../../../src/parse/contract.ts';
import { relation } from '../../../src/parse/facts/relation.ts';
import { nothingRead } from '../nothing-read.ts';
import { reading, record } from '../raw-model.ts';

const parent = (id: string, stated: BaseModel['relation'] = null): BaseModel => {
  return { id, relation: stated, basis: 'declared', place: 'tags', rule: 'lineage/tag' };
};
const weights = (format: string, files: string[] = []): Weights => ({
  format,
  level: null,
  bits_per_weight: null,
  bytes: null,
  files,
  shards: null,
  part: 'weights',
  basis: 'structured',
  place: 'files',
  rule: 'weights/file',
});
const family = (value: string) => {
  return { field: 'family', value, basis: 'named', place: 'name', rule: 'family/name', chosen: true } as const;
};
/** A family that the configuration tells, and the name does not. */
const built = (value: string) => {
  return { ...family(value), basis: 'structured', place: 'api.config', rule: 'family/architecture' } as const;
};
const stage = (value: Stage, basis: 'named' | 'inferred') => {
  return { field: 'stage', value, basis, place: 'name#x', rule: 'stage/name', chosen: true } as const;
};

function told(id: string, found: Partial<ExtractedModel>, held: Partial<RawModel> = {}) {
  const facts = relation(reading({ id, ...held }), nothingRead(id, found)).facts ?? [];
  return facts.map(({ value, rule }) => `${value} ${rule.replace('relation/', '')}`);
}

describe('what is declared', () => {
  test.each(['finetune', 'adapter', 'merge', 'quantized'] as const)('as %s counts', (stated) => {
    expect(told('x/y', { base_models: [parent('a/b', stated)] })[0]).toBe(`${stated} declared`);
  });

  test('as fine-tune gives way to a repackaging under the same name', () => {
    const found = { base_models: [parent('Qwen/Qwen3-8B', 'finetune')], weights: [weights('nvfp4')] };
    expect(told('x/Qwen3-8B-NVFP4', found)).toEqual(['quantized repackaged', 'finetune declared']);
  });

  test('as fine-tune gives way however the point of a version is written', () => {
    const found = { base_models: [parent('Qwen/Qwen2.5-Coder-7B', 'finetune')], weights: [weights('mlx')] };
    expect(told('x/qwen2_5_coder_7b_4bit', found)[0]).toBe('quantized repackaged');
  });

  test('as fine-tune gives way where the parent keeps its name in a file type that no training writes', () => {
    const found = { base_models: [parent('Qwen/Qwen2.5-Coder-1.5B', 'finetune')], weights: [weights('litert')] };
    expect(told('x/Qwen2.5-Coder-1.5B', found)).toEqual(['quantized repackaged', 'finetune declared']);
    expect(told('x/Qwen2.5-Coder-1.5B', found, { api: record(['trl']) })[0]).toBe('finetune declared');
    expect(told('x/Qwen2.5-Coder-1.5B-Kana', found)[0]).toBe('finetune declared');
  });

  test('as fine-tune gives way to a level of few bits behind the parent’s name, unless the header counts plain weights', () => {
    const facts = [{ ...family('deepseek'), field: 'parameters', value: 8e9 } as const];
    const found = { base_models: [parent('a/Tale-8B', 'finetune')], weights: [weights('safetensors')], facts };
    expect(told('x/Tale-8B-int4', found)[0]).toBe('quantized repackaged');
    expect(told('x/Tale-8B-bf16', found)[0]).toBe('finetune declared');
    expect(told('x/Tale-8B-Med-int4', found)[0]).toBe('finetune declared');
    const api = { ...record([]), safetensors: { total: 8e9 }, usedStorage: 16e9 };
    expect(told('x/Tale-8B-int4', found, { api })[0]).toBe('finetune declared');
  });

  test('as fine-tune gives way though the name begins with the owner of the parent', () => {
    const found = { base_models: [parent('orca/Tale-8B', 'finetune')], weights: [weights('nvfp4')] };
    expect(told('x/orca-Tale-8B-nvfp4-Engine', found)[0]).toBe('quantized repackaged');
    expect(told('x/shark-Tale-8B-nvfp4-Engine', found)[0]).toBe('finetune declared');
  });

  test('as fine-tune stands where the name has words of its own', () => {
    const found = { base_models: [parent('Qwen/Qwen3-8B', 'finetune')], weights: [weights('gguf')] };
    expect(told('x/Qwen3-8B-Medical-Summaries-GGUF', found)[0]).toBe('finetune declared');
    expect(told('x/Qwen3-8B-abliterated-GGUF', found)[0]).toBe('finetune declared');
  });

  test('as quantized is a fine-tune, where a training tool merged into a parent that was packed for training', () => {
    const found = { base_models: [parent('unsloth/phi-4-bnb-4bit', 'quantized')], weights: [weights('bnb-4bit')] };
    expect(told('x/mail-formatter', found, { api: record(['unsloth']) })[0]).toBe('finetune tuned-from-packed');
    expect(told('x/mail-formatter', found)[0]).toBe('quantized declared');
  });

  test('as quantized is a fine-tune, where whole weights under a name of its own lie beside the packed files', () => {
    const facts = [{ ...family('qwen'), field: 'parameters', value: 4_659_865_088 } as const];
    const held = [weights('safetensors'), weights('gguf')];
    const found = { base_models: [parent('Qwen/Qwen3.5-4B', 'quantized')], weights: held, facts };
    const counted = { safetensors: { total: 4_659_865_088 }, usedStorage: 12_123_871_605 };
    const api = { ...record(['gguf']), library_name: 'transformers', ...counted };
    expect(told('x/Planium-4B', found, { api })).toEqual(['finetune tuned-and-packed', 'quantized declared']);
    // sentence-transformers/all-MiniLM-L6-v2
    const sentences = { ...api, library_name: 'sentence-transformers' };
    expect(told('x/Planium-4B', found, { api: sentences })[0]).toBe('finetune tuned-and-packed');
    expect(told('x/Qwen3.5-4B', found, { api })[0]).toBe('quantized declared');
    expect(told('x/Planium-4B-GGUF', found, { api })[0]).toBe('quantized declared');
    expect(told('x/Planium-4B', { ...found, weights: [weights('gguf')] }, { api })[0]).toBe('quantized declared');
    expect(told('x/Planium-4B', found, { api: { ...api, usedStorage: 2_700_000_000 } })[0]).toBe('quantized declared');
    expect(told('x/Planium-4B', found, { api: { ...api, library_name: 'gguf' } })[0]).toBe('quantized declared');
  });

  test('as adapter is not believed of a repo whose header counts the whole model', () => {
    const found = { base_models: [parent('Qwen/Qwen2.5-1.5B-Instruct', 'adapter')], weights: [weights('safetensors')] };
    const counted = (total: number) => ({ api: { ...record([]), library_name: 'peft', safetensors: { total } } });
    expect(told('x/slang', found, counted(1_543_714_304))).toEqual(['finetune only-parent']);
    expect(told('x/slang', found, counted(18_464_768))[0]).toBe('adapter declared');
  });

  test('as adapter is not believed of packed elements with half a byte for each parameter', () => {
    const found = { base_models: [parent('a/Tale-27B', 'adapter')], weights: [weights('mlx')] };
    const api = (usedStorage: number) => ({ ...record([]), safetensors: { total: 5_505_879_280 }, usedStorage });
    expect(told('x/Tale-27B-Kana-mxfp4-mlx', found, { api: api(15_234_047_427) })[0]).toBe('quantized repackaged');
    expect(told('x/Tale-27B-Kana-mxfp4-mlx', found, { api: api(11_234_047_427) })[0]).toBe('adapter declared');
  });

  test('as adapter is not believed of a full GGUF', () => {
    const found = { base_models: [parent('Qwen/Qwen3-4B', 'adapter')], weights: [weights('gguf', ['a.gguf'])] };
    expect(told('x/Qwen3-4B-Coyote-GGUF', found)).not.toContain('adapter declared');
  });
});

describe('merges', () => {
  test('are told by their tags, where nothing was packed', () => {
    expect(told('x/chronos007-70b', {}, { api: record(['mergekit', 'merge']) })).toEqual(['merge merge-tag']);
  });

  test('are told by the tags of the card where no record is held', () => {
    expect(told('x/tale-70b', {}, { card: '---\ntags: [mergekit, Merge]\n---\n' })).toEqual(['merge merge-tag']);
  });

  test('keep their card when somebody quantizes them: the repo is a quantization', () => {
    const found = {
      base_models: [parent('a/WestLake-7B', 'merge'), parent('b/Fine_7B', 'merge')],
      weights: [weights('gguf')],
    };
    expect(told('x/Prodigy_7B-GGUF', found, { api: record(['merge']) })[0]).toBe('quantized packed-name');
  });

  test('are not told by a folded-in adapter', () => {
    expect(told('x/y', { base_models: [parent('a/b')] }, { api: record(['lora-merged']) })).toEqual([
      'finetune only-parent',
    ]);
  });
});

describe('what files and names tell', () => {
  test('an adapter_config.json makes an adapter', () => {
    const files = [{ path: 'adapter_config.json', bytes: 1, sha256: null, blobId: null }];
    expect(told('x/y', { base_models: [parent('a/b')] }, { files })[0]).toBe('adapter adapter-file');
  });

  test('beside full weights only where the name calls the repo an adapter that was not merged', () => {
    const files = [{ path: 'adapter_config.json', bytes: 1, sha256: null, blobId: null }];
    const found = { base_models: [parent('a/b')], weights: [weights('pytorch', ['pytorch_model.bin'])] };
    expect(told('x/lora_model', found, { files })[0]).toBe('adapter adapter-file');
    expect(told('x/lora_merged', found, { files })[0]).toBe('finetune only-parent');
    expect(told('x/model', found, { files })[0]).toBe('finetune only-parent');
  });

  test('a model that its author trained from nothing is a root, unless it was tuned afterwards', () => {
    const api = record(['from-scratch']);
    expect(told('x/indomla-512', {}, { api })).toEqual(['base from-scratch']);
    expect(told('x/sutra-chat', { facts: [stage('instruct', 'named')] }, { api })).toEqual([]);
    expect(told('x/indomla-512', { base_models: [parent('a/b')] }, { api })).toEqual(['finetune only-parent']);
  });

  test('a well-known fine-tune may stand behind fillers', () => {
    const found = { facts: [family('llama')], weights: [weights('pytorch')] };
    expect(told('x/hf_vicuna_7b', found)).toEqual(['finetune tuned-name']);
  });

  test('less than the model that the name states, under a name that says lora, is an adapter', () => {
    const stored = (bytes: number) => ({ api: { ...record(['safetensors']), usedStorage: bytes } });
    expect(told('x/qwen3-4b-medqa-lora', {}, stored(143_610_538))).toEqual(['adapter named-adapter']);
    expect(told('x/qwen3b-medqa-lora', {}, stored(40_951_648))).toEqual(['adapter named-adapter']);
    expect(told('x/qwen3-4b-medqa-lora', {}, stored(8_056_404_582))).toEqual([]);
  });

  test('a name that says lora is believed where nothing that is known of the repo is a model', () => {
    const files = ['pony.safetensors'].map((path) => ({ path, bytes: null, sha256: null, blobId: null }));
    expect(told('x/pony-loras', {}, { api: record([]), files })).toEqual(['adapter named-adapter']);
    const whole = [...files, { path: 'model_index.json', bytes: null, sha256: null, blobId: null }];
    expect(told('x/pony-loras', {}, { api: record([]), files: whole })).toEqual([]);
    const counted = { api: { ...record([]), safetensors: { total: 3_085_938_688 } } };
    expect(told('x/qwen-lora', {}, counted)).toEqual([]);
    expect(told('x/cute-lora', { facts: [built('qwen')] }, counted)).toEqual(['finetune merged-adapter']);
    expect(told('x/cute-lora-4bit', { facts: [built('qwen')] }, counted)).toEqual([]);
    expect(told('x/lora-trainer', {}, { api: record([]) })).toEqual([]);
    expect(told('x/gpt4all-lora-quantized', {}, { api: record([]) })).toEqual([]);
  });

  test('less than a byte for each parameter is an adapter where the Hub counts no weights of a configured model', () => {
    const found = {
      base_models: [parent('Qwen/Qwen2.5-7B-Instruct-1M', 'finetune')],
      facts: [family('qwen')],
      weights: [weights('safetensors')],
    };
    const api = { ...record(['safetensors', 'trl']), library_name: 'transformers', usedStorage: 905_021_016 };
    expect(told('x/Guard-7B-DPO', found, { api })[0]).toBe('adapter too-light');
    expect(told('x/Guard-7B-DPO', found, { api: { ...api, usedStorage: 15_231_271_888 } })[0]).toBe(
      'finetune declared',
    );
    expect(told('x/Guard-7B-DPO', found, { api: { ...api, pipeline_tag: 'text-generation' } })[0]).toBe(
      'finetune declared',
    );
    const mini = { ...found, base_models: [parent('microsoft/Phi-3-mini-4k-instruct', 'finetune')] };
    expect(told('x/dragon', mini, { api: { ...api, usedStorage: 71_376_977 } })[0]).toBe('adapter too-light');
  });

  test('less than a byte for each parameter that its own name states is one too, beside no parent', () => {
    const found = { facts: [built('qwen')], weights: [weights('safetensors')] };
    const api = { ...record(['safetensors']), usedStorage: 149_916_333 };
    expect(told('x/lab-qwen35-4b', found, { api })).toContain('adapter too-light');
    expect(told('x/lab-qwen35-4b-tokenizer', found, { api })).not.toContain('adapter too-light');
    expect(told('x/lab-qwen35-4b', found, { api: { ...api, safetensors: { total: 4e9 } } })).not.toContain(
      'adapter too-light',
    );
  });

  test('less than a byte for each parameter of the smallest of its family is one, where no size is stated at all', () => {
    const found = { facts: [family('qwen')], weights: [weights('safetensors')] };
    const api = { ...record(['safetensors']), library_name: 'transformers', usedStorage: 149_916_333 };
    expect(told('x/lab21-qwen35-triage', found, { api })[0]).toBe('adapter too-light');
    expect(told('x/lab21-qwen35-triage', found, { api: { ...api, usedStorage: 1_746_000_000 } })[0]).not.toBe(
      'adapter too-light',
    );
    const guessed = { ...found, facts: [{ ...family('qwen'), rule: 'family/tag' } as const] };
    expect(told('x/directions', guessed, { api })).not.toContain('adapter too-light');
  });

  test('what a training tool stores is an adapter where it is far too small for a model', () => {
    const found = { facts: [built('qwen')], weights: [weights('safetensors')] };
    const stored = (bytes: number) => ({ api: { ...record(['safetensors', 'unsloth']), usedStorage: bytes } });
    expect(told('x/qwen_2.5_3b_fox', found, stored(71_355_626))[0]).toBe('adapter trained-too-small');
    expect(told('x/summer', found, stored(286_763_616))[0]).toBe('adapter trained-too-small');
    expect(told('x/summer', found, stored(15_231_271_888))).toEqual(['finetune training-tag']);
  });

  test('weights of a known family were tuned where the author names what trains on weights that are there', () => {
    const found = { facts: [built('gemma')], weights: [weights('safetensors')] };
    expect(told('x/dama', found, { api: record(['unsloth']) })).toEqual(['finetune training-tag']);
    expect(told('x/dama', found, { api: record(['generated_from_trainer']) })).toEqual([]);
    expect(told('x/dama-pretrained', found, { api: record(['trl']) })).toEqual([]);
    expect(told('x/dama', { facts: [built('gemma')] }, { api: record(['unsloth']) })).toEqual([]);
  });

  test('packed weights are a quantization where the card says who quantized them', () => {
    const api = { ...record(['gguf']), cardData: { quantized_by: 'somebody' } };
    const found = { base_models: [parent('microsoft/WizardLM-2-8x22B')], weights: [weights('gguf')] };
    expect(told('x/tale', found, { api })).toEqual(['quantized quantized-by']);
    expect(told('x/tale', found, { api: record(['gguf']) })).toEqual([]);
  });

  test('an adapter stays one when it is packed', () => {
    const found = { base_models: [parent('x/qwen-adapters', 'adapter')], weights: [weights('gguf')] };
    const api = { ...record(['gguf', 'gguf-my-lora']), gguf: { total: 29_933_568 } };
    expect(told('x/qwen-adapters-F16-GGUF', found, { api })[0]).toBe('adapter packed-adapter');
  });

  test('a whole model whose name says how it was trained and that something was merged is a fine-tune', () => {
    const found = { facts: [built('phi')], weights: [weights('safetensors')] };
    const api = { ...record(['safetensors']), safetensors: { total: 3_821_079_552 } };
    expect(told('x/phi35-medqa-dpo-merged', found, { api })).toEqual(['finetune merged-adapter']);
    expect(told('x/phi35-medqa-merged', found, { api })).toEqual([]);
  });

  test('a name that says fine-tuned is believed of any model, without a family', () => {
    expect(told('x/distilbert-base-uncased-finetuned-emotion', {})).toEqual(['finetune called-tuned']);
    expect(told('x/bge-base-en-v1.5-ft-quora', {})).toEqual(['finetune called-tuned']);
    expect(told('x/falcon-7b-sharded-bf16-finetuned-medical', {})).toEqual(['finetune called-tuned']);
    expect(told('x/qwertz-finetuned-lora', {})).toEqual([]);
    expect(told('x/distilbert-base-uncased-emotion', {})).toEqual([]);
  });

  test('experts that nobody released are dense models put together', () => {
    const found = { weights: [weights('safetensors')], facts: [family('llama')] };
    expect(told('x/Llamix2-MLewd-4x13B', found)[0]).toBe('merge merged-name');
    expect(told('x/SOLAR-2x10.7b-truthy-dpo', found)[0]).toBe('finetune tuned-name');
    expect(told('meta-llama/Llama-4x13B', found)).not.toContain('merge merged-name');
    expect(told('x/0bx092o', found)).toEqual([]);
    const mixtral = { ...found, facts: [family('mistral')] };
    expect(told('x/firefly-mixtral-8x7b', mixtral)[0]).toBe('finetune tuned-name');
    expect(told('x/Beyonder-4x7B', { weights: [weights('safetensors')] })).toEqual([]);
  });

  test('words of adapters and of mere copies are no words of a tune', () => {
    const found = { weights: [weights('pytorch')], facts: [family('llama')] };
    expect(told('x/Llama_7b_weaver', found)).toEqual(['finetune tuned-name']);
    expect(told('x/weights_Llama_7b', found)).not.toContain('finetune tuned-name');
    expect(told('x/Llama_7b__adapters_weaver', found)).not.toContain('finetune tuned-name');
  });

  test('and of packed weights too, where it says nothing of packing', () => {
    const found = { weights: [weights('gguf')], facts: [family('qwen')] };
    expect(told('x/Qwen3.5-Pure-Finetune', found)).toEqual(['finetune called-tuned']);
    expect(told('x/Qwen3.5-Pure-Finetune-GGUF', found)[0]).toBe('quantized packed-name');
  });

  test('weights of few bits by their files’ names are packed, whatever packed them', () => {
    const held = (level: string | null) => ({ weights: [{ ...weights('pytorch', ['alpaca7b-4bit.pt']), level }] });
    expect(told('x/alpaca-7b-native-4bit', { ...held('4bit'), facts: [family('llama')] })[0]).toBe(
      'quantized packed-name',
    );
    expect(told('x/alpaca-7b-native-4bit', { ...held(null), facts: [family('llama')] })[0]).toBe('finetune tuned-name');
  });

  test('packed weights under a name with a format are a quantization, parent or not', () => {
    expect(told('x/Llama-2-7B-GGUF', { weights: [weights('gguf')] })).toEqual(['quantized packed-name']);
  });

  test('a training tool in the tags makes packed weights an exported fine-tune', () => {
    const found = { base_models: [parent('a/b')], weights: [weights('gguf', ['x.gguf'])] };
    expect(told('x/my-helper', found, { api: record(['trl']) })).toEqual(['finetune trained-export']);
  });

  test('one declared parent and plain weights are a fine-tune, as the Hub reads it', () => {
    expect(told('x/y', { base_models: [parent('a/b')], weights: [weights('safetensors')] })).toEqual([
      'finetune only-parent',
    ]);
  });

  test('several parents and no word of how stay unknown', () => {
    expect(told('x/y', { base_models: [parent('a/b'), parent('c/d')] })).toEqual([]);
  });
});

describe('a repo that names no parent', () => {
  test('is the root where the developer released it as a base', () => {
    expect(told('01-ai/Yi-1.5-34B', { facts: [family('yi'), stage('base', 'inferred')] })[0]).toBe(
      'base developers-release',
    );
  });

  test('is a fine-tune where the developer calls it a chat model', () => {
    expect(told('01-ai/Yi-1.5-34B-Chat', { facts: [family('yi'), stage('instruct', 'named')] })[0]).toBe(
      'finetune developers-tuned',
    );
  });

  test("is the root again under somebody else's account and the bare name", () => {
    expect(told('4bit/gemma-2b', { facts: [family('gemma')], weights: [weights('safetensors')] })).toEqual([
      'base official-name',
    ]);
  });

  test('is the root where the name says who made it, and nothing known where it says somebody else', () => {
    const found = { facts: [family('llama')], weights: [weights('safetensors')] };
    expect(told('x/Meta-Llama-3-8B', found)).toEqual(['base official-name']);
    expect(told('x/Google-Llama-3-8B', found)).toEqual([]);
  });

  test('is a fine-tune where words of its own stand behind a known name', () => {
    const found = { facts: [family('llama')], weights: [weights('safetensors')] };
    expect(told('x/Llama-3-8B-kolon-dpo', found)).toEqual(['finetune tuned-name']);
  });

  test.each(['x/llama-3-8b-tokenizer', 'x/llama-3-8b-random-init', 'x/llama-3-8b-legal-lora'])(
    'is nothing known: %s',
    (id) => {
      expect(told(id, { facts: [family('llama')], weights: [weights('safetensors')] })).toEqual([]);
    },
  );

  test('of no known family is nothing known', () => {
    expect(told('x/my-model', { weights: [weights('safetensors')] })).toEqual([]);
  });
});

describe('what the Hub calls a fine-tune', () => {
  const declared = parent('meta-llama/Llama-2-7b-chat-hf', 'finetune');
  const file = (path: string) => ({ path, bytes: null, sha256: null, blobId: null });

  test('is an adapter where only an adapter lies in the repo', () => {
    const files = [file('adapter_config.json'), file('adapter_model.bin')];
    expect(told('x/results', { base_models: [declared] }, { files })).toEqual([
      'adapter adapter-file',
      'finetune declared',
    ]);
  });

  test('is an adapter where its name says lora and nothing that is known of the repo is a model', () => {
    const found = { base_models: [parent('Qwen/Qwen-Image', 'finetune')] };
    expect(told('x/loras', found, { api: record([]) })).toEqual(['adapter named-adapter', 'finetune declared']);
    const api = { ...record([]), safetensors: { total: 8e9 } };
    expect(told('x/loras', found, { api })[0]).toBe('finetune declared');
  });

  test('stands where full weights lie beside it', () => {
    const files = [file('adapter_config.json'), file('model.safetensors')];
    const found = { base_models: [declared], weights: [weights('safetensors', ['model.safetensors'])] };
    expect(told('x/results', found, { files })[0]).toBe('finetune declared');
  });

  test('is an adapter where the repo is too light for the weights of its parent', () => {
    const found = { base_models: [declared], weights: [weights('safetensors')], facts: [family('llama')] };
    const api = (usedStorage: number) => ({ api: record([], { usedStorage }) });
    expect(told('x/qwen-coder-lora', found, api(496_029_765))[0]).toBe('adapter too-light');
    expect(told('x/whole', found, api(13_500_000_000))[0]).toBe('finetune declared');
    expect(told('x/card-alone', found, api(2_000))[0]).toBe('finetune declared');
  });

  test('is a repackaging where a tool that only repackages wrote it and copied the card', () => {
    const found = { base_models: [parent('NousResearch/Meta-Llama-3-8B')], weights: [weights('gguf')] };
    const api = record(['axolotl', 'DPO', 'gguf-my-repo']);
    expect(told('x/Hermes-2-Pro-Llama-3-8B-Q6_K-GGUF', found, { api })[0]).toBe('quantized repacker-tag');
  });
});

describe('a name without a parent', () => {
  test('that is a release of its developer and nothing else is a root, tuned or not', () => {
    const facts = [
      family('minimax'),
      { ...family('minimax-m3'), field: 'generation' } as const,
      stage('instruct', 'inferred'),
    ];
    expect(told('MiniMaxAI/MiniMax-M3', { facts, weights: [weights('safetensors')] })).toEqual([
      'base developers-release',
    ]);
    expect(told('x/MiniMax-M3', { facts, weights: [weights('safetensors')] })).toEqual([]);
    expect(told('MiniMaxAI/MiniMax-M3-Translator', { facts, weights: [weights('safetensors')] })).toEqual([]);
  });

  test('was not tuned for all that is known where the Hub read a packing that its tags do not name', () => {
    const found = { facts: [family('qwen')], weights: [weights('safetensors')] };
    const api = { ...record(['4-bit']), safetensors: { total: 5_865_901_936 } };
    expect(told('x/Qwen3-35B-Engine', found, { api })).toEqual([]);
    expect(told('x/Qwen3-35B-Engine', found, { api: record(['4-bit']) })).toEqual(['finetune tuned-name']);
  });

  test('with steps of a training run, or a stage beside a word of its own, was tuned', () => {
    const shape = { ...family('gemma'), basis: 'structured', rule: 'family/architecture' } as const;
    const held = { facts: [shape], weights: [weights('safetensors')] };
    expect(told('x/7b_iter2_step100', held)).toEqual(['finetune tuned-name']);
    expect(told('x/Nusantara-7b-Indo-Chat', held)).toEqual(['finetune tuned-name']);
    expect(told('x/Nusantara-7b', held)).toEqual([]);
    const guess = { facts: [{ ...shape, rule: 'family/usual-architecture' }], weights: held.weights };
    expect(told('x/Nusantara-7b-Indo-Chat', guess)).toEqual([]);
  });

  test.each(['x/Tale-7B-slerp', 'x/Tale-dare-ties-7B'])('%s was merged: a method of merging says so', (id) => {
    expect(told(id, { weights: [weights('safetensors')] })).toEqual(['merge merged-name']);
  });

  test.each(['x/tale-data-mix', 'x/tale-lora-merged'])('%s may be a mix of data or a folded-in adapter', (id) => {
    expect(told(id, { weights: [weights('safetensors')] })).toEqual([]);
  });
});

describe('a release that its developer packed', () => {
  const released = (id: string) =>
    extractLine(
      JSON.stringify({
        id,
        config: {
          architectures: ['DeepseekV3ForCausalLM'],
          model_type: 'deepseek_v3',
          quantization_config: { quant_method: 'fp8' },
        },
        files: [{ rfilename: 'model-00001-of-00002.safetensors' }, { rfilename: 'model-00002-of-00002.safetensors' }],
      }),
    ) as { relation: { value: string; rule: string } | null };

  it('is not called a quantisation of something', () => {
    expect(released('deepseek-ai/DeepSeek-V3').relation?.value).not.toBe('quantized');
    expect(released('deepseek-ai/DeepSeek-V3-Base').relation?.value).toBe('base');
  });

  it('is the root of gpt-oss, which was released in MXFP4 only', () => {
    const oss = (id: string) =>
      extractLine(
        JSON.stringify({
          id,
          config: {
            architectures: ['GptOssForCausalLM'],
            model_type: 'gpt_oss',
            quantization_config: { quant_method: 'mxfp4' },
          },
          files: [{ rfilename: 'model-00001-of-00002.safetensors' }, { rfilename: 'model-00002-of-00002.safetensors' }],
        }),
      ) as { relation: { value: string } | null };
    expect(oss('openai/gpt-oss-20b').relation?.value).toBe('base');
    expect(oss('someone/gpt-oss-20b').relation?.value).toBe('quantized');
  });

  it('is one where somebody else did so', () => {
    expect(released('someone/DeepSeek-V3-fp8').relation).toMatchObject({
      value: 'quantized',
      rule: 'relation/packed-name',
    });
  });
});

describe('weights that were loaded from a repo nobody declares', () => {
  const origin = {
    ...parent('THUDM/chatglm2-6b'),
    basis: 'inferred',
    place: 'api.config#auto_map',
    rule: 'lineage/code-origin',
  } as const;
  const found = { base_models: [origin], weights: [weights('pytorch')], facts: [built('glm')] };

  test('and saved under a name of their own were tuned', () => {
    expect(told('x/PsyTalk', found)).toEqual(['finetune loaded-from']);
  });

  test('are told by their own name as if no parent were known', () => {
    expect(told('x/chatglm2-6b-lawyer', { ...found, facts: [family('glm')] })[0]).toBe('finetune tuned-name');
  });

  test('and keep that repo’s name are a copy, and packed or untuned ones are no tune', () => {
    expect(told('x/chatglm2-6b', found)).toEqual([]);
    expect(told('x/PsyTalk-pretrain', found)).toEqual([]);
    expect(told('x/PsyTalk', { ...found, weights: [weights('gptq')] })).toEqual([]);
  });

  test('are not read so in the hands of the developer', () => {
    expect(told('zai-org/PsyTalk', found)).toEqual([]);
  });
});
