/** What the text around numbers says of the model they are about. */
import { benchmarksIn } from './benchmarks-in.ts';
import type { Draft } from './draft.ts';
import { type Identity, storageOf } from './identity.ts';
import type { Judge } from './judge.ts';
import type { Surroundings } from './passages.ts';

const HARNESS = /pretrained=["']?(?!\.)([\w.-]+\/[\w.-]+|[\w.-]{3,})/;

/** A model named above a table that names none itself: lm-eval's command line, or a heading that is a model's name. */
export function subjectAround(around: Surroundings, judge: Judge): string | null {
  for (const text of around.before) {
    const found = HARNESS.exec(text)?.[1];
    if (found !== undefined) return found;
  }
  const compared = comparedHeading(around, judge);
  if (compared !== null) return compared;
  const headings = around.headings.slice(0, 2).filter((heading) => heading !== around.title);
  for (const text of [around.before[0] ?? '', ...headings]) {
    const name = DIGIT.test(text) ? withoutBenchmark(text.replace(/\s*:\s*$/, '')) : '';
    if (isModelName(name, judge) && tellsApart(name, judge)) return name;
  }
  return null;
}

/** A name that is not the own model's, or that says how the weights of a repackaged one are stored. */
function tellsApart(name: string, judge: Judge): boolean {
  return !judge.fits(name) || (judge.own().repackaged() && storageOf(name).length > 0);
}

/** Of the name of every model. */
const DIGIT = /\d/;

/** A section for each model: the heading above is one model's name among others', its own model's too. */
function comparedHeading(around: Surroundings, judge: Judge): string | null {
  const [own] = around.headings;
  const beside = around.beside();
  if (own === undefined || beside.length < 2 || !isNameAlone(own, judge)) return null;
  return beside.filter((text) => isNameAlone(text, judge)).length * 4 >= beside.length * 3 ? own : null;
}

function isNameAlone(text: string, judge: Judge): boolean {
  return text.length <= LONGEST_HEAD && !SENTENCE.test(text) && judge.model(text) && benchmarksIn(text).length === 0;
}

/** "Collective Cognition v1.0 TruthfulQA" heads that model's table of one benchmark. */
function withoutBenchmark(text: string): string {
  const [only, ...more] = text.length <= LONGEST_HEAD ? benchmarksIn(text) : [];
  if (only === undefined || more.length > 0 || !text.endsWith(only.label)) return text;
  return text.slice(0, -only.label.length).replace(/[\s:–-]+$/, '');
}

const LONGEST_HEAD = 80;

const SENTENCE = /[.!?,]\s|\b(?:the|and|on|of|with|for|vs|results?|evaluations?|benchmarks?|using|model card)\b/i;

/** Short, names a model, and says nothing else. */
export function isModelName(text: string, judge: Judge): boolean {
  if (
    text === '' ||
    text.length > 60 ||
    !DIGIT.test(text) ||
    text.split(' ').length > 6 ||
    /(?:_[^_]+){4}/.test(text) ||
    SENTENCE.test(text)
  )
    return false;
  return (
    (judge.model(text) || judge.compared(text).excluded === 'another version') &&
    judge.setting(text).shots === null &&
    benchmarksIn(text).length === 0
  );
}

const INSTRUCT =
  /\b(?:instruct(?:ion)?[- ](?:fine[- ]?)?tuned|instruct(?:ion)?[- ]models?|chat[- ](?:models?|versions?)|post[- ]?train(?:ed|ing)|aligned models|fine-tuned llms)\b|指令|对话模型/i;
const BASE = /\b(?:base (?:pre-?trained )?models?|pre-?trained (?:models?|llms?)|foundation models?)\b|基座|基础模型/i;

/** Which stage of the models a section or caption says it compares; the nearest text that says one. */
export function stageAround(around: Surroundings): Draft['stage'] {
  for (const text of [around.before[0] ?? '', around.headings[0] ?? '', around.after, around.headings[1] ?? '']) {
    const instruct = INSTRUCT.test(text);
    const base = BASE.test(text);
    if (instruct !== base) return instruct ? 'instruct' : 'base';
  }
  return null;
}

/** The Open LLM Leaderboard's text block: its details are those of this repo, even where the repo is a copy. */
export function isMeasuredHere(around: Surroundings, own: Identity): boolean {
  if (own.id === '') return false;
  return [...around.headings.slice(0, 1), ...around.before].some(
    (text) => /open llm leaderboard/i.test(text) && /evaluation results|detailed results/i.test(text),
  );
}
