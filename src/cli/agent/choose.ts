import * as z from 'zod';
import { type Answer, option, Row, rowsOf, short, tool } from './tool.ts';

export const choose = tool({
  name: 'choose',
  title: 'Choose a model',
  description:
    'Models that fit a memory, a context and a license, ranked by what is claimed of them, with the weights that fit and how they were counted; and why others were left out. Give what you need; the rest has defaults.',
  input: z.object({
    task: z
      .string()
      .max(60)
      .optional()
      .describe(
        'chat, coding, math, vision, embedding, reranking or speech, or a task as the Hub names it; chat when left out',
      ),
    memory: z.string().max(20).optional().describe('such as 24GB'),
    gpu: z.string().max(60).optional().describe('a graphics card instead, such as RTX 4090'),
    mac: z.string().max(60).optional().describe('a Mac instead, such as M3 Max 64GB'),
    context: z.int().min(1).optional().describe('tokens of prompt and answer together'),
    license: z
      .enum(['any', 'commercial', 'permissive'])
      .optional()
      .describe(
        'commercial: may be used in a product, conditions are told; permissive: asks for little more than a notice, such as apache-2.0 or mit. Each model comes with its license',
      ),
    language: z.string().max(10).optional().describe('a language code that the card must state, such as fr'),
    line: z.string().max(20).optional().describe('only models made for this: coder, math, vl ...'),
    limit: z.int().min(1).max(20).default(5),
  }),
  output: z.looseObject({ models: z.array(Row), left_out: z.array(Row), more_left_out: z.number() }),
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
  answer: ([printed]) => answerOf(Row.catch({}).parse(printed)),
});

/** Models that nearly fit, enough to tell what to ask for otherwise. */
const NEAR = 5;

/** Each model with its address; of those left out the ones that are of the kind asked for, the most used first. */
function answerOf(chosen: Row): Answer {
  const near = rowsOf(chosen.left_out).filter(({ findings }) =>
    rowsOf(findings).every(({ beside }) => beside !== true),
  );
  return {
    ...Row.parse(short(chosen)),
    models: rowsOf(short(chosen.models)).map((row) => ({ ...row, url: `https://huggingface.co/${String(row.model)}` })),
    left_out: near.slice(0, NEAR),
    more_left_out: Math.max(0, near.length - NEAR),
  };
}
