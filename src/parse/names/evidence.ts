/** Gathers once what the facts about a model's origin are read from; family, generation, line and stage share it. */
import type { BaseModel, ExtractedModel } from '../../model.ts';
import { LANGUAGE_TASKS, OTHER_LIBRARIES, OTHER_TASKS } from '../../rules/task-scope.ts';
import type { Reading } from '../extractor.ts';
import { chosen } from '../facts/choose.ts';
import { type ModelType, modelType } from './model-type.ts';
import { readName } from './read.ts';
import type { NameReading } from './reading.ts';
import { type Shape, shapeOf } from './shape.ts';

/** A named parent and what its name says. */
export interface Parent {
  base: BaseModel;
  name: NameReading;
  /** `tags > owner/name`: where the parent is named, and which it is. */
  place: string;
}

export interface Evidence {
  name: NameReading;
  /** The name of the first GGUF file, which often says more than the repo's. */
  file: NameReading | null;
  type: ModelType | null;
  /** The well-known base model that is as large as this one. */
  shape: Shape | null;
  parents: readonly Parent[];
  /** False for pictures, speech and the like: what their names say is not about language models. */
  language: boolean;
  createdAt: string | null;
}

const otherTasks: ReadonlySet<unknown> = new Set(OTHER_TASKS);
const otherLibraries: ReadonlySet<unknown> = new Set(OTHER_LIBRARIES);
const languageTasks: ReadonlySet<unknown> = new Set(LANGUAGE_TASKS);

/**
 * Positive evidence of a language model: a family, an architecture or a task; words of its name alone are none, but beside
 * a GGUF file they are (`quan-1.8b-chat-GGUF`).
 */
export function surelyLanguage(model: Reading, soFar: Readonly<ExtractedModel>, evidence: Evidence): boolean {
  const { language, type } = evidence;
  if (!language) return false;
  if (evidence.file !== null && evidence.name.stages.length > 0) return true;
  return talks(model) || Boolean(type?.row) || chosen(soFar.facts, 'family') !== null;
}

/** Its task is one of language models, or it has a chat template. */
export function talks({ api, sorted }: Reading): boolean {
  return languageTasks.has(api?.pipeline_tag) || sorted.plain.includes('conversational');
}

let last: { model: Reading; bases: number; evidence: Evidence } | null = null;

/** The evidence about a model; asked again about the same one, the same object. */
export function evidenceOf(model: Reading, soFar: Readonly<ExtractedModel>): Evidence {
  if (last?.model === model && last.bases === soFar.base_models.length) return last.evidence;
  const evidence = gather(model, soFar);
  last = { model, bases: soFar.base_models.length, evidence };
  return evidence;
}

/** The largest honest merges name some twenty parents. */
const MOST_PARENTS = 100;

function gather(model: Reading, soFar: Readonly<ExtractedModel>): Evidence {
  const type = modelType(model);
  const created = model.api?.createdAt;
  const { name } = model;
  return {
    name,
    file: fileName(model),
    type,
    shape: shapeOf(model, name, type),
    parents: parentsOf(soFar),
    language: isLanguageModel(model, name, type) || adapts(soFar),
    createdAt: typeof created === 'string' ? created : null,
  };
}

function parentsOf({ base_models: bases }: Readonly<ExtractedModel>): readonly Parent[] {
  if (bases.length === 0) return NO_PARENTS;
  const named = bases.slice(0, MOST_PARENTS);
  return named.map((base) => ({ base, name: readName(base.id), place: `${base.place} > ${base.id}` }));
}

const NO_PARENTS: readonly Parent[] = [];

function fileName({ files }: Reading): NameReading | null {
  const file = files?.find(({ path }) => path.endsWith('.gguf') && !path.includes('mmproj'));
  return file ? readName(`/${file.path.slice(file.path.lastIndexOf('/') + 1)}`) : null;
}

/** An adapter is of the family of what it is laid on, whatever it was trained for (tagging, robots). */
function adapts({ base_models: bases }: Readonly<ExtractedModel>): boolean {
  const [only] = bases;
  if (bases.length !== 1 || only?.relation !== 'adapter') return false;
  const parent = readName(only.id);
  return parent.others.length === 0 && parent.families.length > 0;
}

function isLanguageModel(model: Reading, name: NameReading, type: ModelType | null): boolean {
  if (name.others.length > 0 && type?.row?.line !== 'vl') return false;
  if (type?.row && type.certain) return true;
  return (
    (type === null || type.row !== null) &&
    !otherTasks.has(model.api?.pipeline_tag) &&
    !otherLibraries.has(model.api?.library_name)
  );
}
