/** Cards written for the tests, one for each way in which real cards state results. */

/** A base model among rivals: benchmarks down the side, models across, rows that are no results. */
export const RIVALS = `---
license: apache-2.0
---
# Heron-7B

## Evaluation

All numbers are 5-shot unless a row says otherwise.

| Category | Benchmark (Metric) | Llama 2 7B | GPT-4 | **Heron-7B** |
|---|---|---:|---:|---:|
| | # Total Params | 7B | - | 7B |
| English | [MMLU](https://arxiv.org/abs/2009.03300) (EM) | 45.3 | 86.4* | **61.2** |
| | ARC-Challenge (25-shot) | 53.1 | - | 60.0 |
| Code | HumanEval pass@1 | 12.8 | 67.0 | **40,2** |
| | **Average** | 37.1 | N/A | 53.8 ± 0.4 |
`;

/** The Open LLM Leaderboard's block in a re-upload, below the original's own table. */
export const COPY = `---
base_model: wader/Heron-7B
---
Weights of Heron in GGUF.

| Model | MMLU | GSM8K |
|---|---|---|
| Heron-7B | 61.2 | 40.1 |
| Mistral-7B-v0.1 | 62.5 | 37.8 |

# [Open LLM Leaderboard Evaluation Results](https://example.org)
Detailed results can be found [here](https://example.org/details)

| Metric | Value |
|---|---:|
| Avg. | 58.1 |
| MMLU (5-Shot) | 60.9 |
`;

/** lm-eval tables in a fence, rows that continue the one above, an average below. */
export const HARNESS = `# Heron-7B-chat

GPT4All:
\`\`\`
|    Task     |Version| Metric |Value |   |Stderr|
|-------------|------:|--------|-----:|---|-----:|
|arc_challenge|      0|acc     |0.5674|±  |0.0145|
|             |       |acc_norm|0.5998|±  |0.0143|
|boolq        |      1|acc     |0.8636|±  |0.0060|
\`\`\`
Average: 74.69%
`;

/** HTML with spans, unclosed cells and settings in a header row of their own. */
export const HTML = `# Heron-7B

Results on standard benchmarks:

<table>
 <tr><th></th><th colspan="2">Knowledge</th><th>Code</th></tr>
 <tr><th>Model</th><th>MMLU</th><th>C-Eval(val)</th><th>HumanEval</th></tr>
 <tr><td></td><td>5-shot</td><td>5-shot</td><td>0-shot</td></tr>
 <tr>
  <td><strong>Falcon-40B</strong></td>
  <td>55.4
  <td>-</td>
  <td>0.6</td>
 </tr>
 <tr><td>Heron-7B</td><td><b>61.2</b></td><td>58.0</td><td>40.2<sup>1</sup></td></tr>
</table>
`;

/** Lists, plain lines, sentences, and numbers that are no results. */
export const LINES = `# Heron-7B

Heron-7B is fine-tuned from Falcon-40B and achieves **61.2** on MMLU (5-shot). It is 3.5 points better than Falcon.

## Results

- GSM8K: 40.1
- Accuracy: 85% on MedQA
- Latency: 12 ms
- HellaSwag - 81.3

## Training

- learning_rate: 5e-05
- train_batch_size: 8
- Loss: 0.41
`;

/** What the Hugging Face Trainer writes. */
export const TRAINER = `# heron-7b-dpo

This model was trained on a preference set.
It achieves the following results on the evaluation set:
- Loss: 0.6864
- Rewards/chosen: 0.0004
- Rewards/accuracies: 0.4945
- Accuracy: 0.7321

### Training results

| Training Loss | Epoch | Step | Validation Loss | Accuracy |
|:---:|:---:|:---:|:---:|:---:|
| 0.61 | 1.0 | 100 | 0.59 | 0.71 |
`;

/** A quantiser's files: sizes and speeds, no result. */
export const FILES = `# Heron-7B-GGUF

| Name | Quant method | Bits | Size | Max RAM required |
|---|---|---|---|---|
| heron-7b.Q2_K.gguf | Q2_K | 2 | 2.83 GB | 5.33 GB |
| heron-7b.Q8_0.gguf | Q8_0 | 8 | 7.16 GB | 9.66 GB |

| model | size | threads | t/s |
|---|---|---|---|
| Heron-7B Q4_0 | 3.83 GiB | 8 | 21.37 |
`;

/** All of them, as raw material for damage. */
export const CARDS: readonly string[] = [RIVALS, COPY, HARNESS, HTML, LINES, TRAINER, FILES];
