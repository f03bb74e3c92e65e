/** What holds for all lines of one run of labels and numbers, worked out when a rule first asks. */
import { benchmarkAround, titleNaming } from './benchmark-around.ts';
import type { Named } from './mentions.ts';
import type { Draft } from './draft.ts';
import type { Judge } from './judge.ts';
import type { Pair } from './label-pairs.ts';
import { languageAround } from './language-around.ts';
import type { Surroundings } from './passages.ts';
import { lazy } from '../lazy.ts';
import { perplexityText } from './perplexity.ts';
import { settingsAround } from './settings-around.ts';
import { isMeasuredHere, stageAround, subjectAround } from './subject-around.ts';

/** What holds for all lines of one run. */
export interface View {
  /** "It achieves the following results on the evaluation set:" stands above (Trainer cards). */
  trainer: string | null;
  /** Some line names a benchmark that cannot be an everyday word. */
  certain: () => boolean;
  evaluation: () => boolean;
  context: () => Named | null;
  /** The benchmark whose bare name is the line or heading above. */
  title: () => Named | null;
  /** A test that nobody knows, which the text above says was run. */
  test: () => string | null;
  /** The one text for perplexity that the card names. */
  text: () => string | null;
  models: () => number;
  /** What the surroundings state for results on a benchmark. */
  settings: () => ReturnType<typeof settingsAround>;
  subject: () => string | null;
  stage: () => Draft['stage'];
  language: () => string | null;
  measuredHere: () => boolean;
}

const FOLLOWING = /the following/i;
const TRAINER =
  /(?:achieves?|obtains?|gets?|reaches|reports?) the following (?:results?|metrics|scores?|performance)\b.{0,80}?\bon (?:the |an? )?(.{2,60}?)\s*:?\s*$/i;
const RESULTS =
  /\b(?:evaluat\w{0,5}|results?|benchmarks?|performance|metrics?|scores?|leaderboard|accuracy)\b|评测|评估|評価|성능|평가|결과/i;

/** Sections that repeat what the record of a release holds (Helsinki-NLP/opus-mt-itc-en). */
const ASIDE = /\b(?:system|model) info(?:rmation)?\b/i;

/** "Metrics:" stands above "Without LM:" and its numbers (Yehor/wav2vec2-xls-r-base-uk-with-small-lm). */
const LONGEST_TITLE = 40;

/** The view of a run of pairs; nothing is worked out before it is asked for. */
export function viewOf(around: Surroundings, judge: Judge, pairs: readonly Pair[], card: string): View {
  return {
    trainer: trainedOn(around.before),
    certain: lazy(() =>
      pairs.some((pair) => {
        const { benchmark, everyday } = judge.benchmark(pair.label);
        return benchmark !== null && !everyday;
      }),
    ),
    evaluation: lazy(
      () =>
        (!ASIDE.test(around.headings[0] ?? '') && around.headings.slice(0, 2).some((text) => RESULTS.test(text))) ||
        around.before.some((text, index) => (index === 0 || text.length <= LONGEST_TITLE) && RESULTS.test(text)),
    ),
    context: lazy(() => benchmarkAround(around)),
    title: lazy(() => titleNaming(around)),
    test: lazy(() => testRun(around.before)),
    text: lazy(() => perplexityText(card)),
    models: lazy(() => pairs.filter((pair) => judge.model(pair.label)).length),
    settings: lazy(() => settingsAround(around)),
    subject: lazy(() => subjectAround(around, judge)),
    stage: lazy(() => stageAround(around)),
    language: lazy(() => languageAround(around)),
    measuredHere: lazy(() => isMeasuredHere(around, judge.own())),
  };
}

/** "Evaluated against the benchmark test: RAG-Instruct-Benchmark-Tester" (llmware's cards). */
const TEST_RUN =
  /\b(?:[Ee]valuat|[Tt]est|[Bb]enchmark|[Mm]easur)ed\s(?:\w+\s){0,2}?(?:on|against|with|using)\s[^:.]{0,40}?:?\s{0,4}((?=[\w-]*(?:Test|Bench|Eval|QA))[A-Z][\w-]{2,60})/;

function testRun(before: readonly string[]): string | null {
  for (const text of before) {
    const name = TEST_RUN.exec(text)?.[1];
    if (name !== undefined) return name;
  }
  return null;
}

function trainedOn(before: readonly string[]): string | null {
  for (const text of before) {
    const name = FOLLOWING.test(text) ? TRAINER.exec(text)?.[1] : undefined;
    if (name !== undefined) return name;
  }
  return null;
}
