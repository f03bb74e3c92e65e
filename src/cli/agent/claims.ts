import * as z from 'zod';
import { option, Row, rowsOf, tool } from './tool.ts';

export const claims = tool({
  name: 'claims',
  title: 'Benchmark claims',
  description:
    'Benchmark numbers that model cards state: about a model, on a benchmark, or in one card; each with who says it, in which setting, and a link to its line. Claims are what cards say; nothing was measured again.',
  input: z.object({
    subject: z.string().max(300).optional().describe('whom the numbers are about: an id, or a name such as GPT-4'),
    benchmark: z.string().max(80).optional().describe('a benchmark id, such as mmlu'),
    model: z.string().max(300).optional().describe('only numbers in the card of this model'),
    disagreements: z.boolean().default(false).describe('only where two cards state different numbers'),
    limit: z.int().min(1).max(50).default(20),
  }),
  output: z.looseObject({ claims: z.array(Row) }),
  args: ({ subject, benchmark, model, disagreements, limit }) => [
    [
      'claims',
      ...option('subject', subject),
      ...option('benchmark', benchmark),
      ...option('model', model),
      ...(disagreements ? ['--disagreements'] : []),
      ...option('limit', limit),
    ],
  ],
  answer: ([printed]) => ({ claims: rowsOf(printed) }),
});
