/** What may be asked of a choice, as a form. */
import { type Html, html } from '../../html.ts';
import { folded } from '../table.ts';

interface Field {
  name: string;
  label: string;
  hint: string;
  value?: string;
  options?: readonly string[];
}

/** The fields, as the options of `hubdex choose` are called. */
export const fields = (uses: readonly string[]): readonly Field[] => [
  { name: 'gpu', label: 'Graphics card', hint: 'RTX 4090, A100 40GB, 2x L4' },
  { name: 'mac', label: 'or a Mac', hint: 'M3 Max 64GB' },
  { name: 'memory', label: 'or an amount of memory', hint: '24GB' },
  { name: 'context', label: 'Tokens, prompt and answer', hint: '8k where models write' },
  {
    name: 'task',
    label: 'What for',
    hint: 'the estimate follows it',
    value: 'chat',
    options: uses,
  },
  {
    name: 'license',
    label: 'License must allow',
    hint: 'the strictest of the lineage counts',
    options: ['any', 'commercial', 'permissive'],
  },
  {
    name: 'line',
    label: 'Line',
    hint: 'a specialisation',
    options: ['', 'coder', 'math', 'vl', 'audio', 'omni', 'embedding', 'reranker', 'reward', 'guard'],
  },
  {
    name: 'stage',
    label: 'Stage',
    hint: 'tuned to answer, or not',
    options: ['', 'instruct', 'base', 'any'],
  },
  { name: 'language', label: 'Language it must state', hint: 'fr, de, zh' },
  { name: 'min-params', label: 'Fewest parameters', hint: '7B' },
  { name: 'max-params', label: 'Most parameters', hint: '70B' },
  { name: 'weights', label: 'Weight formats', hint: 'gguf,mlx' },
  { name: 'min-bits', label: 'Fewest bits a weight', hint: 'below 4 quality falls off', value: '4' },
  { name: 'min-speed', label: 'Fewest tokens a second', hint: 'at most, by bandwidth' },
  { name: 'benchmark', label: 'Rank by', hint: 'a benchmark, such as gsm8k' },
];

/** So many are seen at once; the others are folded away unless one of them is filled in. */
const FIRST = 6;

/** The form, filled in with what was asked. */
export function form(uses: readonly string[], asked: Readonly<Record<string, string>>): Html {
  const all = fields(uses);
  const [first, more] = [all.slice(0, FIRST), all.slice(FIRST)];
  const boxes = (some: readonly Field[]): Html =>
    html`<div class="fields">${some.map((field) => input(field, asked))}</div>`;
  const isOpen = more.some(({ name, value = '' }) => (asked[name] ?? value) !== value);
  return html`<form action="/choose">${boxes(first)}${folded('More to ask for', boxes(more), isOpen)}<div class="actions"><button type="submit">Choose</button></div></form>`;
}

function input({ name, label, hint, value = '', options }: Field, asked: Readonly<Record<string, string>>): Html {
  const now = asked[name] ?? value;
  const field = options
    ? html`<select name="${name}">${(options.includes(now) ? options : [now, ...options]).map((option) => html`<option value="${option}"${option === now ? html` selected` : ''}>${option === '' ? (name === 'stage' ? 'as the use needs' : 'any') : option}</option>`)}</select>`
    : html`<input name="${name}" value="${now}" spellcheck="false">`;
  return html`<label>${label}${field}<small>${hint}</small></label>`;
}
