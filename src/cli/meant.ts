/** What a person means who names a model or benchmark, as far as the index knows; else what may have been meant. */
import { findSubject, nearSubjects, type Subject } from '../index/claims.ts';
import { known } from '../index/known.ts';
import type { Sqlite } from '../index/open.ts';
import { type Shown, showModel } from '../index/show.ts';
import { nearest } from '../parse/choice/likeness.ts';
import { readRepoId } from '../parse/lineage/repo-id.ts';
import { didYouMean } from './complain.ts';
import { UsageError } from './exit.ts';

const ADDRESS = /^https?:\/\//i;

/** The id in what was written for one: a Hub address with whatever follows in it, or the id itself. @throws UsageError */
export function writtenId(text: string): string {
  const written = readRepoId(text);
  if (written.kind === 'id' || written.kind === 'cached') return written.id;
  if (ADDRESS.test(text.trim()))
    throw new UsageError(
      `${text} is not the address of a model; write owner/name or https://huggingface.co/owner/name`,
    );
  return text.trim();
}

/** All that the index holds of the model that is meant. @throws UsageError with near names */
export function modelMeant(db: Sqlite, text: string, file: string): Shown {
  const id = writtenId(text);
  const shown = id === '' ? null : showModel(db, id);
  if (shown) return shown;
  const names = known(db);
  const near = [...new Set([...nearest(id, names.models(id)), ...names.holding(id)])].slice(0, 5);
  throw new UsageError(`no model ${id} in ${file}${didYouMean(near)}`);
}

/** Whom claims are asked about. @throws UsageError with near names */
export function subjectMeant(db: Sqlite, text: string, file: string): Subject {
  const name = writtenId(text);
  const subject = findSubject(db, name);
  if (subject) return subject;
  const names = known(db);
  const alike = nearest(name, [...names.proprietary(), ...names.models(name)]);
  const near = [...new Set([...nearSubjects(db, name), ...alike])].slice(0, 8);
  throw new UsageError(`no claim about ${name} in ${file}${didYouMean(near)}`);
}

/** The benchmark's id, whatever its capitals, or that of a part of it. @throws UsageError with near names */
export function benchmarkMeant(db: Sqlite, text: string): string {
  const all = known(db).benchmarks();
  const asked = text.trim().toLowerCase();
  const whole = asked.split('/')[0] ?? '';
  if (all.includes(whole)) return asked;
  const near = nearest(asked, all);
  throw new UsageError(
    `no benchmark ${text}${didYouMean(near, '; see "hubdex sql \'SELECT benchmark, name FROM benchmarks\'"')}`,
  );
}
