import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/parse/choice/getting.ts';
import { weights } from './some-model.ts';

describe('how to get weights', () => {
  it('runs GGUF by repo and level, with llama.cpp or Ollama', () => {
    const gguf = weights({ repo: 'lab/model-GGUF', format: 'gguf', level: 'Q4_K_M' });
    expect(commands(gguf, 8192, 'NVIDIA')).toEqual([
      'llama-server -hf lab/model-GGUF:Q4_K_M -c 8192',
      'ollama run hf.co/lab/model-GGUF:Q4_K_M',
      'hf download lab/model-GGUF',
    ]);
  });

  it('serves safetensors with vLLM, but not on a Mac', () => {
    expect(commands(weights(), 4096, null)[0]).toBe('vllm serve lab/model --max-model-len 4096');
    expect(commands(weights(), 0, null)[0], 'no context asked for').toBe('vllm serve lab/model');
    expect(commands(weights(), 4096, 'Apple')).toEqual(['hf download lab/model']);
  });

  it('serves MLX with mlx-lm', () => {
    expect(commands(weights({ format: 'mlx', level: '4bit' }), 4096, 'Apple')[0]).toBe(
      'mlx_lm.server --model lab/model',
    );
  });

  it('makes no command of a name that a shell could take for more', () => {
    expect(commands(weights({ repo: 'lab/model; rm -rf ~' }), 4096, null)).toEqual([]);
    expect(commands(weights({ format: 'gguf', level: '$(reboot)' }), 4096, null)[0]).toBe(
      'llama-server -hf lab/model -c 4096',
    );
    expect(commands(weights({ repo: null }), 4096, null)).toEqual([]);
  });
});
