/**
 * What tasks and libraries say about whether a model is a language model at all. Names of families stand on pictures,
 * robots and encoders too; there they say nothing about whose weights a language model holds.
 */

/** Tasks that only language models do. Source: https://huggingface.co/tasks */
export const LANGUAGE_TASKS = [
  'any-to-any',
  'audio-text-to-text',
  'image-text-to-text',
  'text-generation',
  'video-text-to-text',
] as const;

/** Tasks of models that are no language models, whatever their names and parents say. Source: https://huggingface.co/tasks */
export const OTHER_TASKS = [
  'audio-classification',
  'audio-to-audio',
  'automatic-speech-recognition',
  'depth-estimation',
  'image-classification',
  'image-feature-extraction',
  'image-segmentation',
  'image-text-to-video',
  'image-to-3d',
  'image-to-image',
  'image-to-video',
  'keypoint-detection',
  'mask-generation',
  'object-detection',
  'reinforcement-learning',
  'robotics',
  'tabular-classification',
  'tabular-regression',
  'text-to-3d',
  'text-to-audio',
  'text-to-image',
  'text-to-speech',
  'text-to-video',
  'time-series-forecasting',
  'token-classification',
  'unconditional-image-generation',
  'video-classification',
  'video-to-video',
  'zero-shot-image-classification',
] as const;

/** Libraries that hold no language models. Source: https://huggingface.co/docs/hub/models-libraries */
export const OTHER_LIBRARIES = [
  'diffusers',
  'espnet',
  'fasttext',
  'kernels',
  'lerobot',
  'ml-agents',
  'nemo_asr',
  'sklearn',
  'speechbrain',
  'stable-baselines3',
  'timm',
  'ultralytics',
] as const;
