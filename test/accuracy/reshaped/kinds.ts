/** Every way in which labelled cards are written otherwise, by name. */
import { otherTests, unknownTests } from './benchmarks.ts';
import { type Card, oneOf, type Reshape } from './card.ts';
import * as company from './company.ts';
import { fromHtml } from './html.ts';
import { listToSentences, listToTable, tableToList, tableToSentences } from './lists.ts';
import { invented, otherRivals } from './rename.ts';
import * as spread from './spread.ts';
import * as tables from './tables.ts';
import * as text from './text.ts';
import { ordinaryWords } from './words.ts';

const SHAPES: readonly [Reshape, ...Reshape[]] = [
  tables.transposed,
  spread.longTable,
  spread.tablePerModel,
  spread.listPerModel,
  spread.listPerTest,
  spread.alignedText,
  company.columnMore,
  company.differencesBehind,
  company.firstHeader,
];

/** One way after another; null where the last has nothing to write. */
const after =
  (first: Reshape, last: Reshape): Reshape =>
  (card, random) =>
    last(first(card, random) ?? card, random);

/** One of the ways, another for each card. */
const anyOf =
  (ways: readonly [Reshape, ...Reshape[]]): Reshape =>
  (card, random) =>
    oneOf(ways, random)(card, random);

/** The ways over these cards, in the order of the published table. */
export function kindsOver(cards: readonly Card[]): Readonly<Record<string, Reshape>> {
  const ordinary = ordinaryWords(cards);
  return {
    'names made up': invented(ordinary),
    'rivals by other names': otherRivals(ordinary),
    'other known tests': otherTests,
    'tests made up': unknownTests,
    'rows for columns': tables.transposed,
    'rows in another order': tables.rowsShuffled,
    'columns in another order': tables.columnsShuffled,
    'bold numbers moved': tables.boldMoved,
    'headers dressed': tables.headersDressed,
    'row names dressed': tables.namesDressed,
    'percent signs': tables.percentSigned,
    'fractions of one': tables.fractions,
    'Markdown to HTML': tables.asHtml,
    'HTML to Markdown': fromHtml,
    'rules and padding': tables.spaced,
    'a caption more': tables.captioned,
    'headings deeper': text.headingsDeeper,
    'headings in bold type': text.headingsBold,
    'headings retitled': text.headingsRetitled,
    'sections turned': text.sectionsTurned,
    'front matter short': text.frontMatterShort,
    'Windows line ends': text.windowsEnds,
    'blank lines doubled': text.blankLines,
    'list to table': listToTable,
    'list to sentences': listToSentences,
    'table to list': tableToList,
    'table to sentences': tableToSentences,
    'a row a result': spread.longTable,
    'a table a model': spread.tablePerModel,
    'a list a model': spread.listPerModel,
    'a list a test': spread.listPerTest,
    'a sentence a model': spread.sentencePerModel,
    'text between fences': spread.alignedText,
    'tables in halves': spread.tableInHalves,
    'a column more': company.columnMore,
    'a row of chance': company.chanceRow,
    'errors behind numbers': company.errorsBehind,
    'differences behind numbers': company.differencesBehind,
    'decimal commas': company.decimalCommas,
    'another first header': company.firstHeader,
    'settings behind tests': company.settingsBehind,
    'ours behind the name': company.oursBehind,
    'ours for the name': company.oursInstead,
    'names, tests and shape at once': after(invented(ordinary), after(unknownTests, anyOf(SHAPES))),
  };
}
