import * as z from 'zod';
import { option, Row, rowsOf, tool } from './tool.ts';

export const search = tool({
  name: 'search',
  title: 'Search models',
  description:
    'Models whose id, tags or card hold all the words, best first, with family, size, license and downloads. Words in double quotes stay together; word* is a prefix. Use it to find ids for the other tools.',
  input: z.object({
    words: z.string().min(1).max(500).describe('words of an id, a tag or a card, such as: qwen2.5 coder gguf'),
    limit: z.int().min(1).max(50).default(10),
  }),
  output: z.looseObject({ models: z.array(Row) }),
  args: ({ words, limit }) => [['search', ...option('limit', limit), '--', ...words.split(/\s+/).filter(Boolean)]],
  answer: ([found]) => ({
    models: rowsOf(found).map((row) => ({ ...row, url: `https://huggingface.co/${String(row.id)}` })),
  }),
});
