/** What answers any need of one use: gathered once, and asked as often as one likes. */
import { choiceReader } from '../index/choose.ts';
import type { Sqlite } from '../index/open.ts';
import { type AsOf, asOf } from '../lessons/answer.ts';
import { byUse } from '../parse/choice/levels.ts';
import type { Candidate } from '../parse/choice/need.ts';
import type { Score } from '../parse/choice/rank.ts';
import { useOf } from '../parse/choice/use.ts';
import { asScore, gather } from './gather.ts';

/** Which models a choice is made from. */
export interface Among {
  /** A use, or a task of the Hub's that none names. */
  task: string;
  /** Models of this line are looked at too; null: of those alone that serve the use. */
  line: string | null;
  /** What languages are known of each. */
  languages: boolean;
}

/** The models of one use as an index has them at one moment, with all that the conditions and the order ask for. */
export interface Material {
  /** The state of the Hub that the index speaks of; null: never crawled. */
  asOf: AsOf | null;
  /** Most downloaded first. */
  candidates: readonly Candidate[];
  /** Where each stands among the candidates, most used first. */
  used: readonly number[];
  /** Where there are no candidates: all tasks of the index, the most frequent first. */
  tasks: readonly string[];
}

/** Most models of a use that are looked at. */
export const MOST = 5000;

/** Gathers them in one state of the index. */
export function gathered(db: Sqlite, { task, line, languages }: Among): Material {
  const reader = choiceReader(db);
  const use = useOf(task);
  const wide = line === null ? use : { ...use, lines: [...use.lines, line] };
  return db.transaction(() => {
    const candidates = gather(reader, wide, MOST, languages);
    const tasks = candidates.length === 0 ? reader.tasks() : [];
    return { asOf: asOf(db), candidates, used: usedOf(candidates), tasks };
  })();
}

function usedOf(candidates: readonly Candidate[]): number[] {
  const places = new Map(candidates.map((candidate, place) => [candidate, place]));
  return byUse(candidates).map((candidate) => places.get(candidate) ?? -1);
}

/** All scores of models on a benchmark. */
export function scoresOn(db: Sqlite, ids: readonly string[], benchmark: string): Score[] {
  return choiceReader(db).scores(ids, [benchmark]).map(asScore);
}
