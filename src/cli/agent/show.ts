import * as z from 'zod';
import { Row, rowsOf, short, tool } from './tool.ts';

const MODEL = [
  'id',
  'family',
  'generation',
  'line',
  'stage',
  'parameters',
  'active_parameters',
  'context_length',
  'license',
  'license_state',
  'task',
  'gated',
  'downloads',
  'likes',
  'created_at',
  'last_modified',
  'gone_at',
] as const;

/** What an agent needs of a shown model: values with their reasons, not every rival candidate. */
function brief(printed: unknown): Record<string, unknown> {
  const shown = Row.catch({}).parse(printed);
  const model = Row.catch({}).parse(shown.model);
  const list = (name: string): Row[] => rowsOf(shown[name]);
  return {
    url: `https://huggingface.co/${String(model.id)}`,
    model: Object.fromEntries(MODEL.map((name) => [name, model[name] ?? null])),
    facts: list('facts')
      .filter(({ chosen }) => chosen === 1 || chosen === true)
      .map(({ field, value, basis, place }) => ({ field, value, basis, place })),
    license: list('license'),
    terms: list('terms'),
    effective_license: list('effective'),
    weights: short(
      list('weights').map(({ format, level, bits_per_weight, bytes }) => ({ format, level, bits_per_weight, bytes })),
    ),
    parents: list('parents').map(({ parent_id, relation, basis }) => ({ parent_id, relation, basis })),
    red_flags: list('flags').map(({ flag, severity, detail }) => ({ flag, severity, detail })),
    changes: short(list('changes')),
    claims_in_card: list('claims').length,
  };
}

export const show = tool({
  name: 'show',
  title: 'Show a model',
  description:
    'What is known of one model: size, family, license with its terms, context length, weights with bytes, parents, red flags; each fact with how it is known (basis) and where it was read (place). What is not known is null.',
  input: z.object({ id: z.string().min(1).max(300).describe('owner/name, or its address on the Hub') }),
  output: z.looseObject({ url: z.string(), model: Row }),
  args: ({ id }) => [['show', '--', id]],
  answer: ([printed]) => brief(printed),
});

export const compare = tool({
  name: 'compare',
  title: 'Compare models',
  description: 'Two to four models side by side: the same as show of each.',
  input: z.object({ ids: z.array(z.string().min(1).max(300)).min(2).max(4) }),
  output: z.looseObject({ models: z.array(Row) }),
  args: ({ ids }) => ids.map((id) => ['show', '--', id]),
  answer: (printed) => ({ models: printed.map(brief) }),
});
