/** Well-known models that are no language models, though families lend them their names or their makers' names. */
export interface OtherModelRow {
  id: string;
  name: string;
  /** Split as names are; a longer phrase of another table wins. */
  words: readonly string[];
  examples: readonly string[];
  nearMisses: readonly string[];
  source: string;
}

export const OTHER_MODELS = [
  {
    id: 'arctic-embed',
    name: 'Snowflake Arctic Embed',
    words: ['snowflake-arctic-embed', 'arctic-embed'],
    examples: ['Snowflake/snowflake-arctic-embed-m'],
    nearMisses: ['Snowflake/snowflake-arctic-instruct'],
    source: 'https://huggingface.co/Snowflake/snowflake-arctic-embed-m',
  },
  {
    id: 'chronos-t5',
    name: 'Chronos time series models',
    words: ['chronos-t5', 'chronos-bolt'],
    examples: ['amazon/chronos-t5-small'],
    nearMisses: ['elinas/chronos-13b'],
    source: 'https://huggingface.co/amazon/chronos-t5-small',
  },
  {
    id: 'clip',
    name: 'CLIP',
    words: ['clip-vit', 'clip-rn50'],
    examples: ['openai/clip-vit-base-patch32'],
    nearMisses: ['x/eclipse-7b'],
    source: 'https://huggingface.co/openai/clip-vit-base-patch32',
  },
  {
    id: 'flux',
    name: 'FLUX image models',
    words: ['flux-1', 'flux.1', 'flux-2', 'flux-dev', 'flux-schnell'],
    examples: ['black-forest-labs/FLUX.1-dev'],
    nearMisses: ['x/influx-7b'],
    source: 'https://huggingface.co/black-forest-labs/FLUX.1-dev',
  },
  {
    id: 'glm-image',
    name: 'GLM image and speech models',
    words: ['glm-image', 'glm-tts', 'glm-asr'],
    examples: ['zai-org/GLM-Image'],
    nearMisses: ['zai-org/GLM-4.5V'],
    source: 'https://huggingface.co/zai-org/GLM-Image',
  },
  {
    id: 'hunyuan-media',
    name: 'Hunyuan image, video and 3D models',
    words: ['hunyuanvideo', 'hunyuan-video', 'hunyuandit', 'hunyuan3d', 'hunyuan-3d', 'hunyuanimage', 'hunyuan-image'],
    examples: ['tencent/HunyuanVideo', 'tencent/Hunyuan3D-2'],
    nearMisses: ['tencent/Hunyuan-A13B-Instruct'],
    source: 'https://huggingface.co/tencent/HunyuanVideo',
  },
  {
    id: 'ltx',
    name: 'LTX video models',
    words: ['ltx-video', 'ltx-2', 'ltx-2.3', 'ltx-2.5'],
    examples: ['Lightricks/LTX-Video'],
    nearMisses: ['x/ltxc-7b'],
    source: 'https://huggingface.co/Lightricks/LTX-Video',
  },
  {
    id: 'minimax-media',
    name: 'MiniMax speech and video models',
    words: ['minimax-speech', 'minimax-remover'],
    examples: ['x/minimax-remover'],
    nearMisses: ['MiniMaxAI/MiniMax-M2'],
    source: 'https://huggingface.co/zibojia/minimax-remover',
  },
  {
    id: 'qwen-image',
    name: 'Qwen image and speech models',
    words: ['qwen-image', 'qwen-image-edit', 'qwen-2-image', 'qwen-3-tts', 'qwen-3-asr', 'qwen-3-forcedaligner'],
    examples: ['Qwen/Qwen-Image-Edit', 'Qwen/Qwen3-TTS-12Hz-1.7B-Base'],
    nearMisses: ['Qwen/Qwen-7B'],
    source: 'https://huggingface.co/Qwen/Qwen-Image',
  },
  {
    id: 'stable-diffusion',
    name: 'Stable Diffusion',
    words: ['stable-diffusion', 'sdxl', 'sd-1.5'],
    examples: ['stabilityai/stable-diffusion-xl-base-1.0'],
    nearMisses: ['stabilityai/stablelm-3b-4e1t'],
    source: 'https://huggingface.co/stabilityai/stable-diffusion-xl-base-1.0',
  },
  {
    id: 't5-encoder',
    name: 'T5 encoders cut out for image models',
    words: ['t5-v1.1-xxl-encoder', 't5xxl', 't5-xxl-encoder'],
    examples: ['city96/t5-v1_1-xxl-encoder-gguf'],
    nearMisses: ['google/t5-v1_1-xxl'],
    source: 'https://huggingface.co/city96/t5-v1_1-xxl-encoder-gguf',
  },
  {
    id: 'wan',
    name: 'Wan video models',
    words: ['wan-2.1', 'wan-2.2', 'wan-2.5'],
    examples: ['Wan-AI/Wan2.1-T2V-14B'],
    nearMisses: ['x/taiwan-7b'],
    source: 'https://huggingface.co/Wan-AI/Wan2.1-T2V-14B',
  },
  {
    id: 'whisper',
    name: 'Whisper',
    words: ['whisper', 'distil-whisper', 'faster-whisper'],
    examples: ['openai/whisper-large-v3'],
    nearMisses: ['x/whisperer-7b'],
    source: 'https://huggingface.co/openai/whisper-large-v3',
  },
] as const satisfies readonly OtherModelRow[];
