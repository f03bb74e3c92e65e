import { describe, expect, test } from 'vitest';
import { compareWithOwn, identityOf } from '../../../src/parse/card/identity.ts';

const differences = (id: string, printed: string, title = '') => {
  const found = compareWithOwn(printed, identityOf(id, {}, title));
  return found.excluded ?? found.differences;
};

describe("names that may be the card's own model, with what they change of its name", () => {
  test.each([
    ['meta-llama/Meta-Llama-3-8B', 'Llama 3 8B', ['maker']],
    ['google/gemma-3-270m-it', 'Gemma 3 IT 270m', []],
    ['microsoft/Phi-3-mini-128k-instruct', 'Phi-3-Mini-128K-Ins', []],
    ['openchat/openchat-3.5-1210', 'OpenChat', ['version left out', 'date left out']],
    ['openchat/openchat-3.5-1210', 'OpenChat 3.5 (Dec 10)', []],
    ['deepseek-ai/DeepSeek-V2-Chat', 'DeepSeek-V2 Chat (RL)', ['remark']],
    ['maritaca-ai/sabia-7b', 'Sabiá-7B', []],
    ['TheBloke/Llama-2-13B-chat-GGUF', 'Llama-2-Chat 13B', ['format']],
    ['NousResearch/Nous-Hermes-2-SOLAR-10.7B', 'Nous-Hermes-2-SOLAR-10B', []],
    ['google/gemma-7b', '7B Params', ['size only']],
    ['openbmb/MiniCPM-Llama3-V-2_5', 'MiniCPM-Llama3-V 2.5', []],
    ['tiiuae/falcon-mamba-7b', 'FalconMamba-7B', ['spelling']],
    ['ai21labs/AI21-Jamba-1.5-Mini', 'Jamba 1.5 Mini', ['maker']],
    ['teknium/OpenHermes-2.5-Mistral-7B', 'Open Hermes 2.5', ['size left out', 'family left out', 'spelling']],
  ])('%s as "%s"', (id, printed, expected) => {
    expect(differences(id, printed)).toEqual(expected);
  });
});

describe('names of other models, with what excludes them', () => {
  test.each([
    ['Qwen/Qwen2.5-7B', 'Qwen2.5-Coder-7B', 'another line'],
    ['Qwen/Qwen2.5-Coder-7B', 'Qwen2.5-7B', 'another line'],
    ['Qwen/Qwen2.5-7B', 'Qwen2.5-7B-Instruct', 'another stage'],
    ['Qwen/Qwen2.5-7B', 'Qwen2.5-14B', 'another size'],
    ['Qwen/Qwen2.5-7B', 'Qwen2-7B', 'another version'],
    ['HuggingFaceH4/zephyr-7b-beta', 'Zephyr-7b-α', 'another version'],
    ['google/gemma-3-270m-it', 'Gemma 3 PT 270M', 'another stage'],
    ['deepseek-ai/DeepSeek-R1-Distill-Llama-8B', 'DeepSeek R1', 'another line'],
    ['NousResearch/Yarn-Llama-2-70b-32k', 'Llama-2-70b-hf', 'too little in common'],
    ['uukuguy/SynthIA-7B-v1.3-dare-0.85', 'migtissera/SynthIA-7B-v1.3', 'another owner'],
    ['mlabonne/Beyonder-4x7B-v2', 'GPT-4', 'another name'],
  ])('%s is not "%s": %s', (id, printed, excluded) => {
    expect(differences(id, printed)).toBe(excluded);
  });
});

describe('a title is another name of the model', () => {
  test('where it differs by a version only', () => {
    expect(differences('someone/Heron-2-7B', 'Heron 2.1 7B')).toBe('another version');
    expect(differences('someone/Heron-2-7B', 'Heron 2.1 7B', 'Heron 2.1 7B')).toEqual([]);
  });

  test("and not where it is the parent's name, or another size's", () => {
    expect(differences('someone/Llama-2-7b-farming', 'Llama 2 7B', 'Llama 2 7B')).toBe('too little in common');
    expect(differences('someone/Heron-7B', 'Heron 13B', 'Heron 13B')).toBe('another size');
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
    expect(identityOf(id, cardData).repackaged()).toBe(true);
  });

  test.each([
    ['meta-llama/Llama-2-7b-chat-hf', {}],
    ['teknium/OpenHermes-2.5-Mistral-7B', { base_model: 'mistralai/Mistral-7B-v0.1' }],
    ['microsoft/bitnet-b1.58-2B-4T', {}],
    ['someone/bengali-llama', {}],
    ['someone/Llama-2-7b-farming', {}],
  ])('%s is a model of its own', (id, cardData) => {
    expect(identityOf(id, cardData).repackaged()).toBe(false);
  });
});
