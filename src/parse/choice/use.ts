/** What a model is wanted for: a use of the list, or a task of the Hub's. */
import { USE_OF_TASK, USES, type UseRow } from '../../rules/choices.ts';
import { OVERALL } from '../../rules/estimate.ts';

const uses: ReadonlyMap<string, UseRow> = new Map(USES.map((row) => [row.id, row]));

/** The use of a name: its own, or that of the Hub's task; a task that no use names stands for itself. */
export function useOf(asked: string): UseRow {
  return uses.get(asked) ?? uses.get(USE_OF_TASK[asked] ?? '') ?? taskAlone(asked);
}

/** Names that mean a use of the list. */
export const USE_NAMES: readonly string[] = [...uses.keys(), ...Object.keys(USE_OF_TASK)];

function taskAlone(task: string): UseRow {
  return {
    id: task,
    tasks: [task],
    lines: [],
    untold: false,
    general: true,
    stage: null,
    field: OVERALL,
    context: 0,
    writes: false,
    why: 'as the Hub names it',
    source: 'https://huggingface.co/tasks',
  };
}
