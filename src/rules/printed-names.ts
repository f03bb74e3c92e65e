/**
 * Words that cards, tables and sentences put into a model's name where repo names do not, and what they are there. Asked
 * before the words of repo names. Each is a part kind of `parse/names/parts`.
 * Source: https://huggingface.co/microsoft/Phi-3-mini-128k-instruct (its tables), and the card named beside a row.
 */
export const PRINTED_WORDS = {
  /** Says nothing about which model it is. */
  filler:
    'hf model models ours our this the a of v by params parameters param mix b fp bf fine finetuned finetune tuned ft repo repository new release version ver original author llm with and dense'.split(
      ' ',
    ),
  /** Makers that put their own name before their models'. */
  maker:
    'ai21 alibaba amazon anthropic apple bytedance c4ai cohere deepmind facebook google ibm lg meta microsoft mistralai nvidia openai salesforce tii xai'.split(
      ' ',
    ),
  /** As its maker's name says "instruct" (https://huggingface.co/google/gemma-3-270m-it). */
  instruct: 'it ins inst instruct instruction instructed chat'.split(' '),
  /** As its maker's name says "base" (https://huggingface.co/google/gemma-3-270m). */
  base: 'pt base pretrained pretrain'.split(' '),
  /** Another model of the line it is added to or left out of. */
  line: 'coder code math vl vision audio omni embedding embed reranker reward guard distill zero nano mini small medium large lite turbo pro plus ultra flash tiny max reasoner xl xs next air scout maverick draft opus sonnet haiku speech asr tts ocr'.split(
    ' ',
  ),
  /** How a model that can do both was run (https://huggingface.co/deepseek-ai/DeepSeek-V3.1); in a name of one that cannot, its line. */
  mode: 'thinking think reasoning'.split(' '),
  /** The other way: glued to such a word or before it. */
  unmode: 'non no nonthinking nonreasoning'.split(' '),
  /** How a model was trained, which tables leave out (https://huggingface.co/openchat/openchat-3.5-1210). */
  detail: 'lora qlora adapter peft merged test sft dpo rlhf rl kto orpo ppo grpo ift checkpoint final'.split(' '),
  /** Parts of format that pack nothing: full precision, file kinds and tools. */
  plain:
    'bf16 bf16fp16 f16 f32 fp16 fp32 flax hf huggingface jax onnx openvino pytorch safetensors st tf torch transformers autotrain axolotl eagle llamacpp llamafactory llamaindex llmcompressor lmstudio mtp ollama sglang trl unsloth vllm wllama'.split(
      ' ',
    ),
} as const;
