import { type Html, html } from '../html.ts';
import { link, to } from '../links.ts';
import { bar, table } from './table.ts';
import { count, downloadsOfAll } from './words.ts';

/** A family with its models and their downloads in 30 days. */
export interface FamilyRow {
  family: string;
  name: string;
  developer: string | null;
  models: number;
  downloads: number;
}

/** Families with their models and downloads; bars compare models. */
export function familyTable(families: readonly FamilyRow[]): Html {
  const most = Math.max(0, ...families.map(({ models }) => models));
  return table('Families', families, [
    {
      head: 'Family',
      cell: (row) => html`${link(to.family(row.family), row.name)}<br><span class="soft">${row.developer ?? ''}</span>`,
    },
    { head: 'Models', figure: true, cell: (row) => html`${count(row.models)}${bar(row.models, most)}` },
    { head: 'Downloads in 30 days', figure: true, cell: (row) => downloadsOfAll(row.downloads) },
  ]);
}
