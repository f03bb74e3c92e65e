/** Completion of tables and columns in the SQL field. Without it the field is a plain one. */
import { listbox } from './listbox.js';

const field = document.querySelector('#sql');
const form = document.querySelector('#sql-form');
const WORDS = [
  'SELECT',
  'FROM',
  'WHERE',
  'GROUP BY',
  'ORDER BY',
  'LIMIT',
  'JOIN',
  'LEFT JOIN',
  'HAVING',
  'DISTINCT',
  'count(*)',
  'IS NOT NULL',
  'DESC',
];
let tables = null;

async function known() {
  tables ??= (await (await fetch('/tables', { headers: { accept: 'application/json' } })).json()).tables;
  return tables;
}

/** The word before the caret, and the table it is a column of where a dot says so. */
function typed() {
  const before = field.value.slice(0, field.selectionStart);
  const [, owner, word = ''] = /(?:(\w+)\.)?(\w*)$/.exec(before) ?? [];
  return { owner, word, from: field.selectionStart - word.length };
}

/** Tables named in the statement, by the names they go by there. */
function named(all) {
  const found = new Map();
  for (const [, name, alias] of field.value.matchAll(/\b(?:from|join)\s+(\w+)(?:\s+(?:as\s+)?(\w+))?/gi)) {
    const table = all.find((one) => one.name === name);
    if (!table) continue;
    found.set(name, table);
    if (alias) found.set(alias, table);
  }
  return found;
}

function offers(all, { owner, word }) {
  const here = named(all);
  const begins = (text) => text.toLowerCase().startsWith(word.toLowerCase()) && text !== word;
  const columns = (owner ? [here.get(owner)] : [...new Set(here.values())]).flatMap((table) =>
    table ? table.columns.map(({ name, type, meaning }) => [name, meaning ?? `${table.name} ${type}`]) : [],
  );
  const others = owner
    ? []
    : [...all.map(({ name, kind, meaning }) => [name, meaning ?? kind]), ...WORDS.map((one) => [one, ''])];
  const seen = new Set();
  return [...columns, ...others].filter(([name]) => begins(name) && !seen.has(name) && seen.add(name)).slice(0, 8);
}

function take(name) {
  const { word, from } = typed();
  field.setRangeText(name, from, from + word.length, 'end');
}

async function open(list, force) {
  const now = typed();
  if (!force && now.word.length < 2 && !now.owner) return list.close();
  list.show(offers(await known(), now).map(([name, note]) => ({ name, note })));
}

function completing() {
  const list = listbox(field, { id: 'completions', label: 'Completions', element: 'code', first: true, take });
  field.addEventListener('input', () => void open(list, false).catch(list.close));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return form.requestSubmit();
    if (event.key === ' ' && event.ctrlKey) void open(list, true).catch(list.close);
    else if (!list.heard(event.key)) return;
    event.preventDefault();
  });
}

if (field) completing();
