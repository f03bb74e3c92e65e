/** The lessons of this installation, in the order of their numbers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import type { Lesson } from './lesson.ts';
import { parseLesson } from './parse.ts';

/** Where the lesson files lie: `NN-name.sql`. */
export const LESSON_FOLDER = join(packageRoot, 'src', 'lessons');

/** The names of the lesson files, sorted. */
export function lessonFiles(folder = LESSON_FOLDER): string[] {
  return readdirSync(folder)
    .filter((name) => /^\d\d-.+\.sql$/.test(name))
    .sort();
}

/** Reads every lesson. @throws LessonError for a file that is none. */
export function readLessons(folder = LESSON_FOLDER): Lesson[] {
  return lessonFiles(folder).map((name) => parseLesson(name, readFileSync(join(folder, name), 'utf8')));
}
