/** Colours, where they help to find what matters. They repeat what the words say, for nobody has to see them. */
import { styleText } from 'node:util';
import type { Screen } from './screen.ts';

type Style = Parameters<typeof styleText>[0];

/** Words that have a colour wherever they are a whole cell or head a line. */
const STYLES: Readonly<Record<string, Style>> = {
  supported: 'green',
  contradicted: 'red',
  mixed: 'yellow',
  'not decidable from the index': 'dim',
  serious: 'red',
  warning: 'yellow',
  info: 'dim',
};

/** The text in the colour of a word. */
export function inColourOf(word: string, text: string, { colour }: Screen): string {
  const style = STYLES[word.toLowerCase()];
  return style !== undefined && colour ? styleText(style, text, { validateStream: false }) : text;
}

/** Text that heads others. */
export function bold(text: string, { colour }: Screen): string {
  return colour ? styleText('bold', text, { validateStream: false }) : text;
}
