import { z } from 'zod';
import { option, Row, short, tool } from './tool.ts';

export const choose = tool({
  name: 'choose',
  title: 'Choose a model',
  description:
    'Models that fit a memory, a context and a license, ranked by what is claimed of them, with the weights that fit and how they were counted; and why others were left out. Give what you need; the rest has defaults.',
  input: z.object({
    task: z.string().max(60).optional().describe('as the Hub names it; text-generation when left out'),
    memory: z.string().max(20).optional().describe('such as 24GB'),
    gpu: z.string().max(60).optional().describe('a graphics card instead, such as RTX 4090'),
    mac: z.string().max(60).optional().describe('a Mac instead, such as M3 Max 64GB'),
    context: z.int().min(1).optional().describe('tokens of prompt and answer together'),
    license: z.enum(['any', 'commercial', 'permissive']).optional(),
    language: z.string().max(10).optional().describe('a language code that the card must state, such as fr'),
    line: z.string().max(20).optional().describe('coder, math, vl, ...'),
    limit: z.int().min(1).max(20).default(5),
  }),
  output: z.looseObject({ models: z.array(Row).optional() }),
  args: ({ task, memory, gpu, mac, context, license, language, line, limit }) => [
    [
      'choose',
      ...option('task', task),
      ...option('memory', memory),
      ...option('gpu', gpu),
      ...option('mac', mac),
      ...option('context', context),
      ...option('license', license),
      ...option('language', language),
      ...option('line', line),
      ...option('limit', limit),
    ],
  ],
  answer: ([printed]) => Row.catch({}).parse(short(printed)),
});
