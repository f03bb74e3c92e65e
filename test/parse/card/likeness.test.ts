import { describe, expect, test } from 'vitest';
import { identityOf } from '../../../src/parse/card/identity.ts';
import { LIKELY, likeness } from '../../../src/parse/card/likeness.ts';

const likely = (id: string, printed: string): boolean => likeness(printed, identityOf(id, {})) >= LIKELY;

describe("names that may be the card's own model", () => {
  test.each([
    ['meta-llama/Meta-Llama-3-8B', 'Llama 3 8B', 'order and marks aside, the same words'],
    ['google/gemma-3-270m-it', 'Gemma 3 IT 270m', 'words in another order'],
    ['microsoft/Phi-3-mini-128k-instruct', 'Phi-3-Mini-128K-Ins', 'a shortened word'],
    ['openchat/openchat-3.5-1210', 'OpenChat', 'version and date left out'],
    ['deepseek-ai/DeepSeek-V2-Chat', 'DeepSeek-V2 Chat (RL)', 'a remark in brackets'],
    ['maritaca-ai/sabia-7b', 'Sabiá-7B', 'an accent'],
    ['TheBloke/Llama-2-13B-chat-GGUF', 'Llama-2-Chat 13B', 'storage words are no part of the name'],
    ['NousResearch/Nous-Hermes-2-SOLAR-10.7B', 'Nous-Hermes-2-SOLAR-10B', 'a rounded size'],
    ['google/gemma-7b', '7B Params', 'nothing but the size'],
    ['openbmb/MiniCPM-Llama3-V-2_5', 'MiniCPM-Llama3-V 2.5', 'a version with an underscore'],
  ])('%s is %s: %s', (id, printed) => {
    expect(likely(id, printed)).toBe(true);
  });
});

describe('names of other models', () => {
  test.each([
    ['Qwen/Qwen2.5-7B', 'Qwen2.5-Coder-7B', 'another line'],
    ['Qwen/Qwen2.5-Coder-7B', 'Qwen2.5-7B', 'the line left out'],
    ['Qwen/Qwen2.5-7B', 'Qwen2.5-7B-Instruct', 'a stage added'],
    ['Qwen/Qwen2.5-7B', 'Qwen2.5-14B', 'another size'],
    ['Qwen/Qwen2.5-7B', 'Qwen2-7B', 'another version'],
    ['google/gemma-3-270m-it', 'Gemma 3 PT 270M', 'the other stage'],
    ['deepseek-ai/DeepSeek-R1-Distill-Llama-8B', 'DeepSeek R1', 'the model it was distilled from'],
    ['NousResearch/Yarn-Llama-2-70b-32k', 'Llama-2-70b-hf', 'the model it was made from'],
    ['uukuguy/SynthIA-7B-v1.3-dare-0.85', 'migtissera/SynthIA-7B-v1.3', "another owner's repo"],
    ['mlabonne/Beyonder-4x7B-v2', 'GPT-4', 'nothing in common'],
  ])('%s is not %s: %s', (id, printed) => {
    expect(likely(id, printed)).toBe(false);
  });
});

describe('what a repo is', () => {
  test.each([
    ['TheBloke/Llama-2-13B-chat-GGUF', {}],
    ['unsloth/Llama-3.3-70B-Instruct-bnb-4bit', {}],
    ['nvidia/DeepSeek-R1-FP4', {}],
    ['someone/Yi-34B-200K-Llamafied', {}],
    ['someone/yayi2-30b-llama', {}],
    ['NousResearch/Llama-2-7b-chat-hf', {}],
    ['someone/Heron-7B', { base_model: 'wader/Heron-7B' }],
    ['someone/Other-7B', { base_model_relation: 'quantized' }],
  ])('%s repackages', (id, cardData) => {
    expect(identityOf(id, cardData).repackaged).toBe(true);
  });

  test.each([
    ['meta-llama/Llama-2-7b-chat-hf', {}],
    ['teknium/OpenHermes-2.5-Mistral-7B', { base_model: 'mistralai/Mistral-7B-v0.1' }],
    ['microsoft/bitnet-b1.58-2B-4T', {}],
    ['someone/bengali-llama', {}],
    ['someone/Llama-2-7b-farming', {}],
  ])('%s is a model of its own', (id, cardData) => {
    expect(identityOf(id, cardData).repackaged).toBe(false);
  });
});
