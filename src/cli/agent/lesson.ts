import * as z from 'zod';
import { option, Row, short, tool } from './tool.ts';

export const lesson = tool({
  name: 'lesson',
  title: 'A lesson of the course',
  description:
    'The questions and answers of one lesson of the course The Open Source LLM Ecosystem (1 to 8: state of open models, Llama, Mistral, Qwen/Phi/Gemma, model cards, the Hub, choosing, open against proprietary), with verdicts on what the course states.',
  input: z.object({
    number: z.int().min(1).max(8),
    question: z.string().max(60).optional().describe('only this question, by its id'),
  }),
  output: z.looseObject({}),
  args: ({ number, question }) => [['lesson', String(number), ...option('question', question)]],
  answer: ([printed]) => Row.catch({}).parse(short(printed)),
});
