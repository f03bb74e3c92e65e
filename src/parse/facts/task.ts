/** The task a model is for. */
import type { Fact, Note } from '../../model.ts';
import { TASKS } from '../../rules/tasks.ts';
import { cleanText } from '../clean.ts';
import type { Extractor, Reading } from '../extractor.ts';
import { remembered } from '../remembered.ts';
import { onlyOneOf } from '../tags.ts';
import { choose } from './choose.ts';

const KNOWN: ReadonlySet<string> = new Set(TASKS.map(({ id }) => id));

/** Where a task is stated, strongest first. */
const SOURCES: readonly ((model: Reading) => Fact<string> | null)[] = [cardTask, hubTask, transformersTask, onlyTag];

/** The task by `pipeline_tag` of the card, the Hub's record, or the only task among the tags. */
export const task: Extractor = (model) => {
  const stated: Fact<string>[] = [];
  const notes: Note[] = [];
  for (const source of SOURCES) {
    const found = source(model);
    if (found === null) continue;
    stated.push(found);
    if (!KNOWN.has(found.value)) notes.push({ code: 'task-unknown', place: found.place, saw: found.value });
  }
  return stated.length === 0 ? {} : { facts: choose('task', stated), notes };
};

function cardTask(model: Reading): Fact<string> | null {
  const place = model.card === null ? 'api.cardData#pipeline_tag' : 'README.md#pipeline_tag';
  return fact(model.cardData.pipeline_tag, 'declared', place, 'task/card');
}

/** The Hub repeats the card's value here and fills in its own inference where the card has none. */
function hubTask(model: Reading): Fact<string> | null {
  return fact(model.api?.pipeline_tag, 'structured', 'api.pipeline_tag', 'task/hub');
}

function transformersTask(model: Reading): Fact<string> | null {
  const info = model.api?.transformersInfo;
  const value = typeof info === 'object' && info !== null && !Array.isArray(info) ? info.pipeline_tag : null;
  return fact(value, 'structured', 'api.transformersInfo.pipeline_tag', 'task/transformers');
}

function onlyTag(model: Reading): Fact<string> | null {
  return fact(onlyOneOf(model.sorted.plain, KNOWN), 'declared', 'tags', 'task/tag');
}

function fact(value: unknown, basis: Fact<string>['basis'], place: string, rule: string): Fact<string> | null {
  if (typeof value !== 'string' || value.trim() === '') return null;
  return { value: taskId(value), basis, place, rule };
}

const taskId = remembered((text) => cleanText(text.trim().toLowerCase().replaceAll(' ', '-'), 60));
