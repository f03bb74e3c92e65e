/**
 * Words of result tables and lists that say what a column or row is about: the axis of models, of benchmarks, a delta,
 * a spread, an index. Compared whole, lower case, markup and punctuation off.
 */
export interface TableWordRow {
  kind: 'model' | 'benchmark' | 'capability' | 'category' | 'value' | 'spread' | 'delta' | 'metric' | 'size' | 'index' | 'part' | 'setting' | 'training' | 'newer' | 'older' | 'own';
  /** What a column or row headed so holds. */
  meaning: string;
  words: readonly string[];
  /** A card that heads a table so. */
  source: string;
}

export const TABLE_WORDS = [
  {
    kind: 'benchmark',
    meaning: 'names of benchmarks, one a cell',
    words: ['bench', 'bench name', 'benchmark', 'benchmark metric', 'benchmark name', 'benchmarks', 'benchmark type', 'dataset', 'dataset name', 'datasets', 'data set', 'eval', 'eval dataset', 'evaluation', 'evaluation benchmark', 'evaluation dataset', 'evaluations', 'evals', 'exam', 'groups', 'metric dataset', 'task', 'task metric', 'task name', 'tasks', 'test', 'test name', 'test set', 'testset', 'tests', 'validation set', 'leaderboard', '数据集', '评测', '评测集', '测试集', '任务', '基准', 'ベンチマーク', 'タスク', 'データセット', '벤치마크', '태스크', '데이터셋'],
    source: 'https://huggingface.co/meta-llama/Llama-3.2-1B',
  },
  {
    kind: 'capability',
    meaning: 'fields of ability; a number beside one is the average over the benchmarks of that field',
    words: ['code', 'code generation', 'coding', 'commonsense', 'commonsense reasoning', 'common sense reasoning', 'knowledge', 'language understanding', 'math', 'math code', 'math & code', 'math reasoning', 'mathematics', 'multilingual', 'popular aggregated benchmark', 'popular aggregate', 'reading comprehension', 'reasoning', 'robustness', 'factual knowledge', 'factuality', 'world knowledge', 'language', 'understanding', 'general'],
    source: 'https://huggingface.co/meta-llama/Llama-2-13b-chat-hf',
  },
  {
    kind: 'category',
    meaning: 'groups that benchmarks belong to',
    words: ['area', 'aspect', 'capability', 'category', 'class', 'dimension', 'domain', 'field', 'genre', 'group', 'kind', 'modality', 'skill', 'task type', 'topic', 'type', '分类', '领域', '类别', '能力', 'カテゴリ', '카테고리'],
    source: 'https://huggingface.co/deepseek-ai/DeepSeek-R1',
  },
  {
    kind: 'delta',
    meaning: 'differences between results, no results themselves',
    words: ['change', 'changes', 'degradation', 'delta', 'diff', 'difference', 'gain', 'gap', 'improvement', 'improvements', 'increase', 'recovery', 'recovery %', 'relative', 'relative change', 'relative improvement', 'shrinkage', 'δ', 'Δ', '∆', 'p value', 'ratio', '提升', '差分', '변화'],
    source: 'https://huggingface.co/teknium/OpenHermes-2-Mistral-7B',
  },
  {
    kind: 'index',
    meaning: 'serial numbers, versions, ranks and links',
    words: ['#', 'checkpoint link', 'comment', 'comments', 'count', 'date', 'demo', 'description', 'details', 'download', 'filter', 'hash', 'id', 'license', 'link', 'links', 'n', 'n samples', 'no', 'note', 'notes', 'num', 'number', 'online demo', 'paper', 'rank', 'ranking', 'release', 'release date', 'report', 'run', 'samples', 'seed', 'source', 'sr', 'sr no', 'support', 'url', 'ver', 'version', '序号', '排名', '备注'],
    source: 'https://huggingface.co/mlabonne/Beyonder-4x7B-v2',
  },
  {
    kind: 'metric',
    meaning: 'names of metrics, one a cell',
    words: ['measure', 'metric', 'metrics', 'metric name', '指标', '指標'],
    source: 'https://huggingface.co/google/gemma-7b',
  },
  {
    kind: 'model',
    meaning: 'names of models, one a cell',
    words: ['adapted models', 'algorithm', 'approach', 'backbone', 'checkpoint', 'checkpoints', 'configuration', 'fine tuned model', 'llm', 'llm name', 'llms', 'lm backbone', 'method', 'methods', 'model', 'model id', 'model name', 'models', 'name', 'models methods', 'network', 'our models', 'quant', 'quantization', 'precision', 'solution', 'system', 'systems', 'variant', 'variants', 'vlm', '模型', '模型名称', 'モデル', 'モデル名', '모델', '모델명', 'modelo', 'modelos', 'modell', 'modelle', 'modèle', 'модель'],
    source: 'https://huggingface.co/openchat/openchat-3.5-1210',
  },
  {
    kind: 'newer',
    meaning: 'the state of a model this card is about, beside an older one',
    words: ['after', 'current', 'fine tuned', 'finetuned', 'fine tuned model', 'finetuned model', 'latest', 'new', 'sft', 'this release', 'trained', 'tuned', 'tuned model', 'update', 'updated', 'v2'],
    source: 'https://huggingface.co/microsoft/Phi-3-mini-128k-instruct',
  },
  {
    kind: 'older',
    meaning: 'the state of a model before the one this card is about',
    words: ['base', 'base model', 'baseline', 'before', 'old', 'original', 'original model', 'parent', 'pre trained', 'previous', 'untuned', 'vanilla'],
    source: 'https://huggingface.co/microsoft/Phi-3-mini-128k-instruct',
  },
  {
    kind: 'own',
    meaning: 'the model of this card, unnamed',
    words: ['our', 'our model', 'ours', 'this', 'this model', 'this repo', 'this repository', 'this version', 'this work', 'we', 'the model', 'ours model', '本模型', '我们的模型', '本モデル'],
    source: 'https://huggingface.co/THUDM/CogVideoX-5b',
  },
  {
    kind: 'part',
    meaning: 'parts of one benchmark, one a cell',
    words: ['language', 'languages', 'lang', 'level', 'split', 'subset', 'subtask', 'sub task', 'turn', 'subject', '语言', '言語', '언어'],
    source: 'https://huggingface.co/meta-llama/Llama-3.2-1B',
  },
  {
    kind: 'setting',
    meaning: 'how numbers were measured',
    words: ['# shots', '#shots', 'cot', 'decoding', 'few shot', 'fewshot', 'k shot', 'mode', 'n shot', 'num fewshot', 'num shots', 'number of shots', 'prompt', 'prompting', 'setting', 'settings', 'setup', 'shot', 'shots', 'shots metric', 'thinking', 'protocol', 'strategy', 'alignment', 'tuning method'],
    source: 'https://huggingface.co/TIGER-Lab/MAmmoTH-7B',
  },
  {
    kind: 'size',
    meaning: 'sizes of models',
    words: ['# param', '# params', '# parameters', '#param', '#params', '#parameters', 'active params', 'activated params', 'model size', 'num params', 'number of parameters', 'param', 'param size', 'parameter', 'parameter size', 'parameters', 'params', 'size', 'sizes', 'size b', 'total params', '参数量', '参数', 'サイズ', '크기'],
    source: 'https://huggingface.co/meta-llama/Llama-2-13b-chat-hf',
  },
  {
    kind: 'spread',
    meaning: 'spreads of results, no results themselves',
    words: ['+/-', '95% ci', 'ci', 'confidence interval', 'error', 'standard deviation', 'standard error', 'std', 'std dev', 'std err', 'stddev', 'stderr', 'variance', '±', 'acc stderr', 'standarderror'],
    source: 'https://huggingface.co/mlabonne/Beyonder-4x7B-v2',
  },
  {
    kind: 'training',
    meaning: 'logs and settings of a training run or file lists: the whole table holds no results',
    words: ['argument', 'batch size', 'epoch', 'epochs', 'global step', 'gpu hours', 'hyper parameter', 'hyper parameters', 'hyperparameter', 'hyperparameters', 'interpolation method', 'iteration', 'learning rate', 'lr', 'merge name', 'quant method', 'size/gb', 'step', 'steps', 'time gpu hours', 'train loss', 'training hyperparameter', 'training loss', 'training step', 'training steps', 'val loss', 'validation loss', 'eval loss', 'max ram required', 'file size', 'tensor', 'filename', 'quant type', 'tok/s', 't/s', 'tokens/s'],
    source: 'https://huggingface.co/TheBloke/Llama-2-13B-chat-GGUF',
  },
  {
    kind: 'value',
    meaning: 'results, one a cell, of what the row names',
    words: ['%', 'accuracy %', 'final score', 'fp16', 'model score', 'overall score', 'percentage', 'performance', 'rating', 'result', 'results', 'score', 'score %', 'scores', 'test score', 'value', 'value %', 'values', '值', '分数', '得分', 'スコア', '점수', 'valor', 'wert', 'eval results', 'evaluation results', 'reported', 'metric value', 'measurement'],
    source: 'https://huggingface.co/Q-bert/Optimus-7B',
  },
] as const satisfies readonly TableWordRow[];
