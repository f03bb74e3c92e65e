/** Choices as pages ask for them: the models of a use are gathered in another thread once a crawl, and asked here. */
import { setImmediate as turn } from 'node:timers/promises';
import { answerOf, shortAnswerOf } from '../../choose/answer.ts';
import { chosenAmong, understood } from '../../choose/ask.ts';
import { type Handed, sizeOf, takeOver } from '../../choose/handed.ts';
import type { Material } from '../../choose/material.ts';
import type { Given, Room } from '../../explore/page.ts';
import type { Sqlite } from '../../index/open.ts';
import type { Score } from '../../parse/choice/rank.ts';
import { isWrongUse } from '../exit.ts';
import { askedInWords } from '../flags/choose.ts';
import { benchmarkMeant } from '../meant.ts';
import type { Aside } from './aside.ts';

/** A material as it stands here. */
interface Stands {
  material: Material;
  /** No other reading has this one: scores are those of its models. */
  reading: number;
  bytes: number;
}

const MATERIALS: Room<Stands> = { most: 384 * 1024 * 1024, of: ({ bytes }) => bytes };
/** Models shown of those that were left out. */
const LEFT_OUT = 200;

/** Answers choices from an index, its models gathered by another thread. */
export function choices(index: () => Sqlite, gatherer: Pick<Aside, 'ask'>): Given['choose'] {
  let readings = 0;
  const gathered = async (among: { task: string; line: string | null }): Promise<Stands> => {
    const handed = (await gatherer.ask({ kind: 'material', among: { ...among, languages: true } })) as Handed;
    const bytes = sizeOf(handed);
    return { material: await takeOver(handed, () => turn()), reading: ++readings, bytes };
  };
  return async (words, standing) => {
    try {
      const asked = askedInWords(words);
      const benchmark = asked.benchmark && benchmarkMeant(index(), asked.benchmark);
      const question = understood({ ...asked, benchmark });
      const { task, line } = question.among;
      const { material, reading } = await standing(
        ['models to choose', task, line],
        () => gathered({ task, line }),
        MATERIALS,
      );
      const scores = async (): Promise<Score[]> => {
        const ids = material.candidates.map(({ id }) => id);
        return (await gatherer.ask({ kind: 'scores', ids, benchmark: benchmark ?? '' })) as Score[];
      };
      const by = benchmark === null ? [] : await standing(['scores to choose by', reading, benchmark], scores);
      const choice = chosenAmong(material, question, by);
      return { shown: shortAnswerOf(choice, LEFT_OUT), whole: () => answerOf(choice) };
    } catch (error) {
      if (error instanceof Error && isWrongUse(error)) return { problem: error.message };
      throw error;
    }
  };
}
