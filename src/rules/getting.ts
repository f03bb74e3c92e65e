/** How weights are had and run: commands by format, with what takes the place of `{repo}`, `{level}` and `{context}`. */
export interface GettingRow {
  id: string;
  /** Formats it runs. */
  formats: readonly string[];
  /** Makers on whose devices it is the usual way; null: on all. */
  makers: readonly string[] | null;
  /** `{:level}` stands for a colon and the level, where the repo holds several. */
  command: string;
  source: string;
}

const VLLM_FORMATS = ['awq', 'fp8', 'gptq', 'mxfp4', 'nvfp4', 'safetensors', 'w4a16', 'w8a8'];

/** In the order in which they are told. */
export const GETTING = [
  {
    id: 'llama.cpp',
    formats: ['gguf'],
    makers: null,
    command: 'llama-server -hf {repo}{:level} -c {context}',
    source: 'https://github.com/ggml-org/llama.cpp/tree/master/tools/server',
  },
  {
    id: 'ollama',
    formats: ['gguf'],
    makers: null,
    command: 'ollama run hf.co/{repo}{:level}',
    source: 'https://huggingface.co/docs/hub/ollama',
  },
  {
    id: 'mlx-lm',
    formats: ['mlx'],
    makers: null,
    command: 'mlx_lm.server --model {repo}',
    source: 'https://github.com/ml-explore/mlx-lm',
  },
  {
    id: 'vllm',
    formats: VLLM_FORMATS,
    makers: ['NVIDIA', 'AMD', 'Intel'],
    command: 'vllm serve {repo} --max-model-len {context}',
    source: 'https://docs.vllm.ai/en/latest/cli/serve.html',
  },
  {
    id: 'hub',
    formats: [],
    makers: null,
    command: 'hf download {repo}',
    source: 'https://huggingface.co/docs/huggingface_hub/guides/cli',
  },
] as const satisfies readonly GettingRow[];
