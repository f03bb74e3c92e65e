/** Tasks a model is for: the Hub's pipeline tags. */

/** One task. */
export interface TaskRow {
  /** The pipeline tag, as `pipeline_tag` and tags have it. */
  id: string;
  name: string;
  /** What goes in and out, in the Hub's own grouping. */
  modality: 'audio' | 'cv' | 'multimodal' | 'nlp' | 'other' | 'rl' | 'tabular';
  /** Language models serve this task: they write text, whatever else they read. */
  languageModel: boolean;
  source: string;
}

/** The Hub's list of tasks; two ids it dropped are still on old repos. */
const CURRENT = 'https://github.com/huggingface/huggingface.js/blob/main/packages/tasks/src/pipelines.ts';
const DROPPED = 'https://huggingface.co/docs/hub/models-widgets';

/** Sorted by id. */
export const TASKS = [
  { id: 'any-to-any', name: 'Any-to-Any', modality: 'multimodal', languageModel: true, source: CURRENT },
  {
    id: 'audio-classification',
    name: 'Audio Classification',
    modality: 'audio',
    languageModel: false,
    source: CURRENT,
  },
  {
    id: 'audio-text-to-text',
    name: 'Audio-Text-to-Text',
    modality: 'multimodal',
    languageModel: true,
    source: CURRENT,
  },
  { id: 'audio-to-audio', name: 'Audio-to-Audio', modality: 'audio', languageModel: false, source: CURRENT },
  {
    id: 'automatic-speech-recognition',
    name: 'Automatic Speech Recognition',
    modality: 'audio',
    languageModel: false,
    source: CURRENT,
  },
  { id: 'conversational', name: 'Conversational', modality: 'nlp', languageModel: true, source: DROPPED },
  { id: 'depth-estimation', name: 'Depth Estimation', modality: 'cv', languageModel: false, source: CURRENT },
  {
    id: 'document-question-answering',
    name: 'Document Question Answering',
    modality: 'multimodal',
    languageModel: false,
    source: CURRENT,
  },
  { id: 'feature-extraction', name: 'Feature Extraction', modality: 'nlp', languageModel: false, source: CURRENT },
  { id: 'fill-mask', name: 'Fill-Mask', modality: 'nlp', languageModel: false, source: CURRENT },
  { id: 'graph-ml', name: 'Graph Machine Learning', modality: 'other', languageModel: false, source: CURRENT },
  { id: 'image-classification', name: 'Image Classification', modality: 'cv', languageModel: false, source: CURRENT },
  {
    id: 'image-feature-extraction',
    name: 'Image Feature Extraction',
    modality: 'cv',
    languageModel: false,
    source: CURRENT,
  },
  { id: 'image-segmentation', name: 'Image Segmentation', modality: 'cv', languageModel: false, source: CURRENT },
  {
    id: 'image-text-to-image',
    name: 'Image-Text-to-Image',
    modality: 'multimodal',
    languageModel: false,
    source: CURRENT,
  },
  {
    id: 'image-text-to-text',
    name: 'Image-Text-to-Text',
    modality: 'multimodal',
    languageModel: true,
    source: CURRENT,
  },
  {
    id: 'image-text-to-video',
    name: 'Image-Text-to-Video',
    modality: 'multimodal',
    languageModel: false,
    source: CURRENT,
  },
  { id: 'image-to-3d', name: 'Image-to-3D', modality: 'cv', languageModel: false, source: CURRENT },
  { id: 'image-to-image', name: 'Image-to-Image', modality: 'cv', languageModel: false, source: CURRENT },
  { id: 'image-to-text', name: 'Image-to-Text', modality: 'cv', languageModel: false, source: CURRENT },
  { id: 'image-to-video', name: 'Image-to-Video', modality: 'cv', languageModel: false, source: CURRENT },
  { id: 'keypoint-detection', name: 'Keypoint Detection', modality: 'cv', languageModel: false, source: CURRENT },
  { id: 'mask-generation', name: 'Mask Generation', modality: 'cv', languageModel: false, source: CURRENT },
  { id: 'multiple-choice', name: 'Multiple Choice', modality: 'nlp', languageModel: false, source: CURRENT },
  { id: 'object-detection', name: 'Object Detection', modality: 'cv', languageModel: false, source: CURRENT },
  { id: 'other', name: 'Other', modality: 'other', languageModel: false, source: CURRENT },
  { id: 'question-answering', name: 'Question Answering', modality: 'nlp', languageModel: false, source: CURRENT },
  {
    id: 'reinforcement-learning',
    name: 'Reinforcement Learning',
    modality: 'rl',
    languageModel: false,
    source: CURRENT,
  },
  { id: 'robotics', name: 'Robotics', modality: 'rl', languageModel: false, source: CURRENT },
  { id: 'sentence-similarity', name: 'Sentence Similarity', modality: 'nlp', languageModel: false, source: CURRENT },
  { id: 'summarization', name: 'Summarization', modality: 'nlp', languageModel: false, source: CURRENT },
  {
    id: 'table-question-answering',
    name: 'Table Question Answering',
    modality: 'nlp',
    languageModel: false,
    source: CURRENT,
  },
  { id: 'table-to-text', name: 'Table to Text', modality: 'nlp', languageModel: false, source: CURRENT },
  {
    id: 'tabular-classification',
    name: 'Tabular Classification',
    modality: 'tabular',
    languageModel: false,
    source: CURRENT,
  },
  { id: 'tabular-regression', name: 'Tabular Regression', modality: 'tabular', languageModel: false, source: CURRENT },
  { id: 'tabular-to-text', name: 'Tabular to Text', modality: 'tabular', languageModel: false, source: CURRENT },
  { id: 'text-classification', name: 'Text Classification', modality: 'nlp', languageModel: false, source: CURRENT },
  { id: 'text-generation', name: 'Text Generation', modality: 'nlp', languageModel: true, source: CURRENT },
  { id: 'text-ranking', name: 'Text Ranking', modality: 'nlp', languageModel: false, source: CURRENT },
  { id: 'text-retrieval', name: 'Text Retrieval', modality: 'nlp', languageModel: false, source: CURRENT },
  { id: 'text-to-3d', name: 'Text-to-3D', modality: 'cv', languageModel: false, source: CURRENT },
  { id: 'text-to-audio', name: 'Text-to-Audio', modality: 'audio', languageModel: false, source: CURRENT },
  { id: 'text-to-image', name: 'Text-to-Image', modality: 'cv', languageModel: false, source: CURRENT },
  { id: 'text-to-speech', name: 'Text-to-Speech', modality: 'audio', languageModel: false, source: CURRENT },
  { id: 'text-to-video', name: 'Text-to-Video', modality: 'cv', languageModel: false, source: CURRENT },
  { id: 'text2text-generation', name: 'Text2Text Generation', modality: 'nlp', languageModel: true, source: DROPPED },
  {
    id: 'time-series-forecasting',
    name: 'Time Series Forecasting',
    modality: 'tabular',
    languageModel: false,
    source: CURRENT,
  },
  { id: 'token-classification', name: 'Token Classification', modality: 'nlp', languageModel: false, source: CURRENT },
  { id: 'translation', name: 'Translation', modality: 'nlp', languageModel: false, source: CURRENT },
  {
    id: 'unconditional-image-generation',
    name: 'Unconditional Image Generation',
    modality: 'cv',
    languageModel: false,
    source: CURRENT,
  },
  { id: 'video-classification', name: 'Video Classification', modality: 'cv', languageModel: false, source: CURRENT },
  {
    id: 'video-text-to-text',
    name: 'Video-Text-to-Text',
    modality: 'multimodal',
    languageModel: true,
    source: CURRENT,
  },
  { id: 'video-to-video', name: 'Video-to-Video', modality: 'cv', languageModel: false, source: CURRENT },
  {
    id: 'visual-document-retrieval',
    name: 'Visual Document Retrieval',
    modality: 'multimodal',
    languageModel: false,
    source: CURRENT,
  },
  {
    id: 'visual-question-answering',
    name: 'Visual Question Answering',
    modality: 'multimodal',
    languageModel: false,
    source: CURRENT,
  },
  {
    id: 'voice-activity-detection',
    name: 'Voice Activity Detection',
    modality: 'audio',
    languageModel: false,
    source: CURRENT,
  },
  {
    id: 'zero-shot-classification',
    name: 'Zero-Shot Classification',
    modality: 'nlp',
    languageModel: false,
    source: CURRENT,
  },
  {
    id: 'zero-shot-image-classification',
    name: 'Zero-Shot Image Classification',
    modality: 'cv',
    languageModel: false,
    source: CURRENT,
  },
  {
    id: 'zero-shot-object-detection',
    name: 'Zero-Shot Object Detection',
    modality: 'cv',
    languageModel: false,
    source: CURRENT,
  },
] as const satisfies readonly TaskRow[];

/** Tags of file formats and writers of files, which the Hub puts before a model's architecture and task. */
export const FILE_TAGS = [
  'coreml',
  'flax',
  'gguf',
  'jax',
  'joblib',
  'keras',
  'nemo',
  'onnx',
  'openvino',
  'paddlepaddle',
  'pytorch',
  'rust',
  'safetensors',
  'tensorboard',
  'tf',
  'tflite',
] as const;
