/** Sizes of what mixes tokens in a layer: attention in its kinds, linear attention, Mamba. */
import type { ArchitectureRow } from '../../rules/architectures.ts';
import { object } from '../read.ts';
import { type ConfigView, count } from './shape.ts';

/** One attention layer: its heads and its matrices' parameters. */
export interface Attention {
  size: number;
  heads: number;
}

/** Attention of one layer; null when the config lacks its heads. */
export function attentionSize(view: ConfigView, row: ArchitectureRow, hidden: number): Attention | null {
  const heads = averageHeads(view) ?? count(view, 'heads');
  if (heads === null) return null;
  const size = compressed(view, hidden, heads) ?? grouped(view, row, hidden, heads);
  return { size, heads };
}

/** Some models vary their heads by layer; the sum is what counts. */
function averageHeads(view: ConfigView): number | null {
  const list = view.text.num_attention_heads_per_layer;
  if (!Array.isArray(list) || list.length === 0 || list.length > 1000) return null;
  const heads = list.filter((one) => typeof one === 'number');
  return heads.length === list.length ? heads.reduce((a, b) => a + b, 0) / heads.length : null;
}

function grouped(view: ConfigView, row: ArchitectureRow, hidden: number, heads: number): number {
  const width = count(view, 'head-size') ?? hidden / (count(view, 'heads') ?? heads);
  const single = row.multiQuery === true && view.text.multi_query === true;
  const keyValue = single ? 1 : (count(view, 'kv-heads') ?? heads);
  const gate = view.text.attn_output_gate === true ? 1 : 0;
  return hidden * width * (heads * (2 + gate) + 2 * keyValue);
}

/** Multi-head latent attention: queries and key-values through narrow vectors. Null for other kinds. */
function compressed(view: ConfigView, hidden: number, heads: number): number | null {
  const qRank = count(view, 'q-rank');
  const rank = count(view, 'kv-rank');
  if (rank !== null) return latent(view, hidden, heads, rank, qRank);
  const outRank = numberAt(view, 'o_lora_rank');
  return outRank !== null && qRank !== null ? sharedLatent(view, hidden, heads, qRank, outRank) : null;
}

/** DeepSeek-V2 and V3: https://arxiv.org/abs/2405.04434, section 2.1. */
function latent(view: ConfigView, hidden: number, heads: number, rank: number, qRank: number | null): number {
  const rope = count(view, 'rope-part') ?? 64;
  const plain = numberAt(view, 'qk_nope_head_dim') ?? 128;
  const value = numberAt(view, 'v_head_dim') ?? plain;
  const query = qRank === null ? hidden * heads * (plain + rope) : qRank * (hidden + heads * (plain + rope));
  const keyValue = hidden * (rank + rope) + rank * heads * (plain + value);
  return query + keyValue + heads * value * hidden + indexer(view, hidden, qRank);
}

/** DeepSeek-V4: one key-value head, queries through a rank, output through grouped ranks. */
function sharedLatent(view: ConfigView, hidden: number, heads: number, qRank: number, outRank: number): number {
  const width = count(view, 'head-size') ?? 512;
  const groups = numberAt(view, 'o_groups') ?? 1;
  const output = heads * width * outRank + groups * outRank * hidden;
  return qRank * (hidden + heads * width) + hidden * width + output + indexer(view, hidden, qRank);
}

/** Sparse attention's indexer (DeepSeek-V3.2): picks the tokens worth attending to. */
function indexer(view: ConfigView, hidden: number, qRank: number | null): number {
  const heads = numberAt(view, 'index_n_heads');
  const width = numberAt(view, 'index_head_dim');
  if (heads === null || width === null) return 0;
  return (qRank ?? hidden) * heads * width + hidden * (width + heads);
}

/** Gated delta net (Qwen3-Next) or Kimi delta attention; null when the config lacks its dimensions. */
export function linearAttentionSize(view: ConfigView, hidden: number): number | null {
  const kimi = object(view.text.linear_attn_config);
  if (kimi && typeof kimi.num_heads === 'number' && typeof kimi.head_dim === 'number')
    return hidden * kimi.num_heads * kimi.head_dim * 5 + hidden * kimi.num_heads;
  const keys = product(view, 'linear_num_key_heads', 'linear_key_head_dim');
  const values = product(view, 'linear_num_value_heads', 'linear_value_head_dim');
  const heads = numberAt(view, 'linear_num_value_heads');
  if (keys === null || values === null || heads === null) return null;
  const kernel = numberAt(view, 'linear_conv_kernel_dim') ?? 4;
  return hidden * (2 * keys + 3 * values + 2 * heads) + kernel * (2 * keys + values);
}

/** Mamba-2: https://arxiv.org/abs/2405.21060; null when the config lacks its dimensions. */
export function mambaSize(view: ConfigView, hidden: number): number | null {
  const inner = product(view, 'mamba_num_heads', 'mamba_head_dim');
  const heads = numberAt(view, 'mamba_num_heads');
  const state = numberAt(view, 'ssm_state_size') ?? numberAt(view, 'mamba_d_state');
  const groups = numberAt(view, 'n_groups') ?? numberAt(view, 'mamba_n_groups');
  if (inner === null || heads === null || state === null || groups === null) return null;
  const kernel = numberAt(view, 'conv_kernel') ?? 4;
  return hidden * (3 * inner + 2 * groups * state + heads) + kernel * (inner + 2 * groups * state);
}

function product(view: ConfigView, a: string, b: string): number | null {
  const [first, second] = [numberAt(view, a), numberAt(view, b)];
  return first === null || second === null ? null : first * second;
}

function numberAt(view: ConfigView, key: string): number | null {
  const value = view.text[key];
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null;
}
