/**
 * Words that mark a cell as the name of a model though no foundation family is in it: fine-tunes, small labs' lines
 * and closed models that comparison tables print by brand alone. Only says "this is a model", never which.
 */
export const RIVAL_WORDS = [
  'airoboros', 'alpaca', 'alpacaeval-baseline', 'apollo', 'arctic', 'aya', 'bard', 'beagle', 'beluga', 'biomistral', 'biogpt', 'capybara', 'cerebras', 'chatglm',
  'chatgpt', 'chimera', 'claude', 'codegen', 'codegeex', 'codex', 'cushman', 'cybertron', 'dalle', 'davinci', 'dolly', 'dolphin', 'ernie', 'erniebot',
  'goliath', 'gpt', 'gpt3', 'gpt4', 'gpt4o', 'grok', 'guanaco', 'hermes', 'instructcodet5', 'instructblip', 'koala', 'koalpaca', 'llava', 'longchat', 'lora', 'magicoder',
  'mammoth', 'marcoroni', 'meditron', 'med42', 'metamath', 'midjourney', 'minerva', 'minicpm', 'moonshot', 'neuralchat', 'neuralhermes', 'notus', 'nous',
  'oasst', 'octocoder', 'openassistant', 'openchat', 'openhermes', 'orca', 'palm', 'pixart', 'platypus', 'playground', 'puffin', 'rwkv', 'santacoder', 'sdxl', 'sealion', 'seallm', 'silicon',
  'skywork', 'sparkdesk', 'spinquant', 'starcoder', 'starling', 'synthia', 'tigerbot', 'tulu', 'ultralm', 'vicuna', 'wizardcoder', 'wizardlm', 'wizardmath',
  'xwin', 'yuan', 'zephyr', 'ziya',
] as const;
