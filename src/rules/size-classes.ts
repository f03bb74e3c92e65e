/** What the class of a repo says of its size, whatever its name says. */

/** Types of models put together of two, of which a name tells the one: as the Hub tags them. */
export const COMPOSITE_TYPES: readonly string[] = [
  'encoder-decoder',
  'speech-encoder-decoder',
  'vision-encoder-decoder',
];

/** A class, as the Hub tags it, with the bounds of what was ever published in it: a size beyond them counts something else. */
export interface SizeClassRow {
  tag: string;
  least: number;
  most: number;
  source: string;
}

export const SIZE_CLASSES: readonly SizeClassRow[] = [
  { tag: 'bert', least: 4e6, most: 1.5e9, source: 'https://arxiv.org/abs/1908.08962' },
  { tag: 'distilbert', least: 4e6, most: 1e9, source: 'https://arxiv.org/abs/1910.01108' },
  { tag: 'roberta', least: 4e6, most: 1.5e9, source: 'https://arxiv.org/abs/1907.11692' },
  {
    tag: 'diffusers:StableDiffusionPipeline',
    least: 1e8,
    most: 2e9,
    source: 'https://huggingface.co/docs/diffusers/api/pipelines/stable_diffusion/text2img',
  },
  {
    tag: 'diffusers:StableDiffusionXLPipeline',
    least: 1e8,
    most: 5e9,
    source: 'https://huggingface.co/docs/diffusers/api/pipelines/stable_diffusion/stable_diffusion_xl',
  },
];
