/** Sentences with the figures of a row, each word in the number that its figure asks for. */
import type { Cell } from '../index/rows.ts';

/** A figure, and the words that follow one and those that follow several: `{pairs}`, `{pairs:pair shows|pairs show}`. */
const PLACE = /\{(\w+)(?::([^{}|]+)\|([^{}|]+))?\}/g;

/** Fills the places of a template from the figures. @throws when it names a figure that is not there. */
export function filled(template: string, figures: Record<string, Cell>): string {
  return template.replace(PLACE, (_, name: string, one?: string, more?: string) => {
    const figure = figures[name];
    if (figure === undefined) throw new Error(`nothing gives "${name}" for: ${template}`);
    if (one === undefined || more === undefined) return spoken(figure);
    return isOne(figure) ? one : more;
  });
}

/** One thing, or the name of one: names are parted by commas. */
function isOne(figure: Cell): boolean {
  return typeof figure === 'string' ? !figure.includes(',') : figure === 1;
}

function spoken(figure: Cell): string {
  if (figure === null) return 'unknown';
  return typeof figure === 'number' ? figure.toLocaleString('en', { maximumFractionDigits: 2 }) : figure;
}
