/** A model's lineage as a picture with real links: what it was made from on the left, what was made from it on the right. */
import { type Html, html, trusted } from '../../html.ts';
import { to } from '../../links.ts';
import { escape } from '../../charts/ink.ts';
import { short } from '../../charts/scale.ts';
import { type Box, layered, type Line, type Placed } from './layered.ts';

export interface Edge {
  parent: string;
  child: string;
  relation: string | null;
  /** Of the child; null where it is not known. */
  downloads: number | null;
  /** How many models name the child in turn, counted up to `MOST_COUNTED`; null where none do, or it was not counted. */
  made: number | null;
}

/** A model of more children than that has "1,000+". */
export const MOST_COUNTED = 1_000;

export interface Lineage {
  id: string;
  edges: readonly Edge[];
  /** Children that are not drawn, by relation. */
  folded: readonly { relation: string | null; models: number }[];
  /** Ids that the index holds. */
  held: ReadonlySet<string>;
}

/** Whether more was made from it, or from what is drawn, than is drawn. */
export function isCut({ edges, folded }: Pick<Lineage, 'edges' | 'folded'>): boolean {
  const parents = new Set(edges.map(({ parent }) => parent));
  return folded.length > 0 || edges.some(({ child, made }) => made !== null && !parents.has(child));
}

const HIGH = 40;
const LETTER = 6.7;
const SMALL_LETTER = 6;
const LONGEST = 38;

/** Draws it; empty where a model has neither parents nor children. */
export function lineageTree({ id, edges, folded, held }: Lineage): Html | null {
  if (edges.length === 0) return null;
  const names = new Set([id, ...edges.flatMap(({ parent, child }) => [parent, child])]);
  const groups = folded.map(({ relation, models }) => ({
    relation,
    name: ` ${relation ?? ''}`,
    label: foldedLabel(relation, models),
  }));
  const byChild = new Map(edges.map((edge) => [edge.child, edge]));
  const smallOf = (name: string): string =>
    belowName(name, { isKnown: name === id || held.has(name), edge: byChild.get(name) });
  const { width, height, boxes, lines } = layered(
    new Map([
      ...[...names].map((name): [string, Box] => [name, boxOf(nameOf(name), smallOf(name))]),
      ...groups.map(({ name, label }): [string, Box] => [name, boxOf(label, '')]),
    ]),
    [
      ...edges.map(({ parent, child, relation }) => ({ from: parent, to: child, relation })),
      ...groups.map(({ relation, name }) => ({ from: id, to: name, relation })),
    ],
  );
  const drawn = [...boxes].map(([name, box]) => {
    const group = groups.find((one) => one.name === name);
    return group
      ? foldedSvg(box, group.label, allOf(id, group.relation))
      : nodeSvg(box, name, smallOf(name), name === id ? 'here' : held.has(name) ? 'node' : 'away');
  });
  return html`<div class="tree" tabindex="0" role="group" aria-label="Lineage">${trusted(
    `<svg xmlns="http://www.w3.org/2000/svg" role="group" aria-label="Lineage of ${escape(id)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${lines.map(lineSvg).join('')}${drawn.join('')}</svg>`,
  )}</div>`;
}

/** As wide as the longer of its lines. */
function boxOf(name: string, small: string): Box {
  const letters = Math.max(fitted(name).length * LETTER, small.length * SMALL_LETTER);
  return { width: Math.max(110, letters + 22), height: HIGH };
}

function nameOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

function fitted(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** Its owner, how much it is used and built upon, or that nothing is known of it. */
function belowName(name: string, { isKnown, edge }: { isKnown: boolean; edge: Edge | undefined }): string {
  const owner = fitted(name.slice(0, Math.max(0, name.indexOf('/')))).slice(0, 22);
  if (!isKnown) return [owner, 'not in this index'].filter(Boolean).join(' · ');
  const used =
    typeof edge?.downloads === 'number'
      ? `${short(edge.downloads)} ${edge.downloads === 1 ? 'download' : 'downloads'}`
      : '';
  const made = edge?.made ? `${short(edge.made)}${edge.made >= MOST_COUNTED ? '+' : ''} made from it` : '';
  return [owner, used, made].filter(Boolean).join(' · ');
}

/** All children of one kind, for those that are not drawn. */
function allOf(id: string, relation: string | null): string {
  const condition = relation === null ? 'l.relation IS NULL' : 'l.relation = :relation';
  return to.sql(
    `SELECT l.child_id, l.basis, m.downloads FROM lineage l JOIN models m ON m.id = l.child_id\nWHERE l.parent_id = :parent AND ${condition} ORDER BY m.downloads DESC`,
    { parent: id, ...(relation === null ? {} : { relation }) },
  );
}

function nodeSvg({ x, y, width, height }: Placed, name: string, small: string, kind: 'here' | 'node' | 'away'): string {
  const inside = `<title>${escape(name)}</title><rect x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" rx="5"/><text x="${x}" y="${y - 3}" text-anchor="middle">${escape(fitted(nameOf(name)))}</text><text class="small" x="${x}" y="${y + 12}" text-anchor="middle">${escape(small)}</text>`;
  return kind === 'node'
    ? `<a class="node" href="${escape(to.model(name))}">${inside}</a>`
    : `<g class="${kind}">${inside}</g>`;
}

function foldedLabel(relation: string | null, models: number): string {
  return `${models.toLocaleString('en')} more: ${relation ?? 'relation not said'}`;
}

function foldedSvg({ x, y, width, height }: Placed, label: string, href: string): string {
  return `<a class="node" href="${escape(href)}"><rect x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" rx="5" stroke-dasharray="3 3"/><text class="small" x="${x}" y="${y + 4}" text-anchor="middle">${escape(label)}</text></a>`;
}

function lineSvg({ points, relation }: Line): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const path = `M${round(first.x)} ${round(first.y)}${rest.map(({ x, y }) => `L${round(x)} ${round(y)}`).join('')}`;
  return `<path class="${escape(relation ?? 'unsaid')}" d="${path}"><title>${escape(relation ?? 'relation not said')}</title></path>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
