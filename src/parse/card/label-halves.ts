/** What each half of a cell in halves is of: "Wenetspeech net | meeting" over "4.69 | 5.89". */
import { statedBy } from './draft.ts';
import type { Judge } from './judge.ts';
import type { Label } from './labels-of.ts';

const BAR = /\s{0,3}\|\s{0,3}|\s\/\s/;

/** The label of one half; the whole label where it does not name as many halves as the cell has. */
export function halfLabel(label: Label, halves: number, half: number, judge: Judge): Label {
  if (halves < 2) return label;
  const measured = halfMetric(label, halves, half, judge);
  if (measured !== null) return measured;
  const names = label.label.split(BAR);
  const [first = '', name = ''] = [names[0], names[half]];
  if (names.length !== halves || name === '') return label;
  const text = half === 0 ? first : `${headOf(first, judge)}${name}`;
  const reading = judge.benchmark(text);
  const stated = [statedBy(reading, 'header'), ...label.stated.slice(1)];
  return { label: text, benchmark: reading.benchmark ?? label.benchmark, stated };
}

/** Every half has a metric of its own in the brackets behind the label: "SQuADv1.1 (EM/F1)" over "79.83/87.25". */
const IN_BRACKETS = /^(.{2,80}?)\s*[([]([^()[\]/]{1,20}(?:\/[^()[\]/]{1,20}){1,4})[)\]]$/;

function halfMetric(label: Label, halves: number, half: number, judge: Judge): Label | null {
  const [, head = '', within = ''] = IN_BRACKETS.exec(label.label) ?? [];
  const metrics = within.split('/').map((text) => judge.setting(text).metric);
  const own = metrics[half];
  if (metrics.length !== halves || own == null || metrics.includes(null)) return null;
  const stated = { from: 'header' as const, shots: null, metric: own, variant: null };
  return { ...label, label: `${head} (${within.split('/')[half]?.trim()})`, stated: [stated, ...label.stated] };
}

/** What the halves share: the benchmark that the first one begins with, else all but its last word. */
function headOf(first: string, judge: Judge): string {
  const words = first.split(' ');
  for (let count = words.length - 1; count > 0; count--) {
    const head = words.slice(0, count).join(' ');
    if (judge.benchmark(head).benchmark !== null) return `${head} `;
  }
  return words.length > 1 ? `${words.slice(0, -1).join(' ')} ` : '';
}
