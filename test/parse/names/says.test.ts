import { describe, expect, it } from 'vitest';
import { readName } from '../../../src/parse/names/read.ts';
import { familySaid, generationSaid } from '../../../src/parse/names/says.ts';

describe('what a name says about whose weights these are', () => {
  it('takes a distillation for what it was distilled into', () => {
    const name = readName('deepseek-ai/DeepSeek-R1-Distill-Qwen-7B');
    expect(familySaid(name)).toMatchObject({ value: 'qwen', text: 'DeepSeek-R1-Distill-Qwen' });
  });

  it('lets a brand yield to the family beside it', () => {
    expect(familySaid(readName('nvidia/Llama-3.1-Nemotron-70B-Instruct'))).toMatchObject({ value: 'llama' });
    expect(familySaid(readName('nvidia/Nemotron-H-8B-Base-8K'))).toMatchObject({ value: 'nemotron' });
  });

  it('believes neither of two families that stand side by side', () => {
    expect(familySaid(readName('x/Mistral-Yi-7B-slerp'))).toBe('mixed');
  });

  it('prefers a family to a well-known fine-tune', () => {
    expect(familySaid(readName('x/gpt2-alpaca-7b'))).toMatchObject({ value: 'gpt-2' });
    expect(familySaid(readName('TheBloke/vicuna-7B-GGUF'))).toMatchObject({ value: 'llama', text: 'vicuna' });
  });

  it('reads the generation off the size where the family word stands alone', () => {
    expect(generationSaid(readName('x/mistral-chat-7b'), 'mistral')).toMatchObject({ value: 'mistral-7b', text: '7b' });
    expect(generationSaid(readName('x/mistral-chat-70b'), 'mistral')).toBeNull();
  });

  it('believes no Mixtral that was built from other experts', () => {
    const name = readName('cloudyu/Mixtral_34Bx2_MoE_60B');
    expect(familySaid(name)).toBeNull();
    expect(generationSaid(name, 'mistral')).toBeNull();
  });
});
