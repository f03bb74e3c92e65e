/** Where each scalar of a card's front matter stands; asked for only where a `model-index` has values to cite. */
import { EVENT_ID, type Event, getScalarValue, parseEvents, type ScalarEvent } from 'js-yaml';
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { countLines, type FrontMatter } from './front-matter.ts';
import { FORGIVING_LIMIT, topLevelBlocks } from './front-matter-recovery.ts';
import { readPlainYaml } from './plain-yaml.ts';

/** One scalar of the front matter and its place in the card. */
export interface ScalarPlace {
  /** Keys and indexes from the root: `['model-index', 0, 'results', 0, 'metrics', 0, 'value']`. */
  path: readonly (string | number)[];
  /** The scalar's text, quotes and escapes undone. */
  text: string;
  /** UTF-16 offsets in the card, quotes left out. */
  start: number;
  end: number;
  /** 1-based line in the card. */
  line: number;
}

/**
 * Every scalar value of the front matter in the order of the text, keys left out. What stands behind an alias is
 * listed once, under its anchor. Costs a second parse; [] without front matter or where nothing can be placed.
 */
export function scalarPlaces(card: string, front: FrontMatter): ScalarPlace[] {
  if (front.yaml === null) return [];
  const { start, end, line } = front.yaml;
  const source = card.slice(start, end);
  const found = fromPlain(source) ?? tryPlaces(() => fromEvents(source)) ?? topLevelBlocks(source).flatMap(fromBlock);
  let seen = 0;
  let atLine = line;
  return found.map((scalar) => {
    atLine += countLines(source, seen, scalar.start);
    seen = scalar.start;
    return { ...scalar, start: scalar.start + start, end: scalar.end + start, line: atLine };
  });
}

type Placed = Omit<ScalarPlace, 'line'>;

function tryPlaces(read: () => Placed[]): Placed[] | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function fromPlain(source: string): Placed[] | null {
  const found: Placed[] = [];
  const read = readPlainYaml(source, (path, start, end) => {
    found.push({ path, text: source.slice(start, end), start, end });
  });
  return read === null ? null : found;
}

/** Of front matter that is no valid YAML the entries are read one by one, as their values were. */
function fromBlock({ start, text }: { start: number; text: string }): Placed[] {
  const found =
    fromPlain(text) ??
    tryPlaces(() => fromEvents(text)) ??
    (text.length > FORGIVING_LIMIT ? null : tryPlaces(() => fromTree(text))) ??
    [];
  return found.map((scalar) => ({ ...scalar, start: scalar.start + start, end: scalar.end + start }));
}

/** A collection that is open while walking the events; `key` is the key or index of the value that comes next. */
interface Open {
  map: boolean;
  key: string | number | null;
}

function fromEvents(source: string): Placed[] {
  const found: Placed[] = [];
  const open: Open[] = [];
  for (const event of parseEvents(source, { maxDepth: 32 })) step(event, source, open, found);
  return found;
}

function step(event: Event, source: string, open: Open[], found: Placed[]): void {
  const top = open.at(-1);
  if (event.type === EVENT_ID.SCALAR) scalar(event, source, open, found);
  else if (event.type === EVENT_ID.ALIAS && top !== undefined) advance(top);
  else if (event.type === EVENT_ID.MAPPING) open.push({ map: true, key: null });
  else if (event.type === EVENT_ID.SEQUENCE) open.push({ map: false, key: 0 });
  else if (event.type === EVENT_ID.POP) close(open);
}

function scalar(event: ScalarEvent, source: string, open: Open[], found: Placed[]): void {
  const top = open.at(-1);
  if (top === undefined) return;
  const text = event.valueStart === -1 ? '' : getScalarValue(source, event);
  if (top.map && top.key === null) {
    top.key = text;
    return;
  }
  const path = open.map((level) => level.key ?? '');
  if (event.valueStart !== -1) found.push({ path, text, start: event.valueStart, end: event.valueEnd });
  advance(top);
}

function close(open: Open[]): void {
  open.pop();
  const top = open.at(-1);
  if (top !== undefined) advance(top);
}

/** After a value a mapping waits for its next key, a sequence for its next index. */
function advance(level: Open): void {
  level.key = level.map ? null : Number(level.key) + 1;
}

/** The slow way, for an entry that only the forgiving parser can read. */
function fromTree(source: string): Placed[] {
  const found: Placed[] = [];
  const root = parseDocument(source, { uniqueKeys: false, logLevel: 'silent', schema: 'core' }).contents;
  walk(root, [], found);
  return found.sort((a, b) => a.start - b.start);
}

function walk(node: Node | null | undefined, path: (string | number)[], found: Placed[]): void {
  if (path.length > 32) return;
  if (isMap<Node, Node | null>(node)) {
    for (const pair of node.items) walk(pair.value, [...path, isScalar(pair.key) ? String(pair.key.value) : ''], found);
  } else if (isSeq<Node>(node)) {
    for (const [index, item] of node.items.entries()) walk(item, [...path, index], found);
  } else if (isScalar(node) && node.range) {
    const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
    const [start, end] = node.range;
    found.push({ path, text: node.source ?? String(node.value), start: start + quoted, end: end - quoted });
  }
}
