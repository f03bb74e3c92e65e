/** The axis "a tool that an agent may call": a command of ours, asked for JSON, its answer made short. */
import * as z from 'zod';

/** What a tool answers with: an object, its lists cut to what a reader takes in. */
export type Answer = Record<string, unknown>;

export interface AgentTool<Input extends z.ZodObject = z.ZodObject> {
  name: string;
  title: string;
  /** What it answers, and when to use it: written for a reader who knows nothing of the index. */
  description: string;
  input: Input;
  /** The main keys of the answer; others may stand beside them. */
  output: z.ZodObject;
  /** The command line that answers it, without `--db` and `--json`; several where several are asked about. */
  args(input: z.infer<Input>): readonly (readonly string[])[];
  /** The commands' JSON as an answer. */
  answer(printed: readonly unknown[]): Answer;
}

/** Keeps the type of a tool's input between its schema and its command line. */
export function tool<Input extends z.ZodObject>(one: AgentTool<Input>): AgentTool {
  return one as unknown as AgentTool;
}

/** An option and its value, where there is one. */
export function option(name: string, value: string | number | undefined): string[] {
  return value === undefined ? [] : [`--${name}`, String(value)];
}

/** A row of any shape. */
export const Row = z.record(z.string(), z.unknown());
export type Row = z.infer<typeof Row>;

/** Rows of printed JSON, whatever else it may be. */
export function rowsOf(printed: unknown): Row[] {
  const rows = z.array(Row).safeParse(printed);
  return rows.success ? rows.data : [];
}

const MOST_ROWS = 50;
const MOST_TEXT = 1500;

/** Cuts long lists and texts, and says so in their place: an agent's memory is small. */
export function short(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.length > MOST_TEXT ? `${value.slice(0, MOST_TEXT)} …` : value;
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 8) return '…';
  if (Array.isArray(value)) {
    const kept = value.slice(0, MOST_ROWS).map((one) => short(one, depth + 1));
    return value.length > MOST_ROWS ? [...kept, { more: value.length - MOST_ROWS }] : kept;
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, short(one, depth + 1)]));
}
