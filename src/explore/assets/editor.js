/** Completion of tables and columns in the SQL field. Without it the field is a plain one. */
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
let list = null;
let chosen = 0;

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

function close() {
  list?.remove();
  list = null;
  field.removeAttribute('aria-activedescendant');
}

function choose(at) {
  const items = [...list.children];
  chosen = (at + items.length) % items.length;
  items.forEach((item, each) => item.setAttribute('aria-selected', String(each === chosen)));
  field.setAttribute('aria-activedescendant', items[chosen].id);
}

function take() {
  const { word, from } = typed();
  field.setRangeText(list.children[chosen].dataset.name, from, from + word.length, 'end');
  close();
}

async function open(force) {
  const now = typed();
  if (!force && now.word.length < 2 && !now.owner) return close();
  const found = offers(await known(), now);
  close();
  if (found.length === 0) return;
  list = document.createElement('ul');
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Completions');
  list.id = 'completions';
  found.forEach(([name, note], at) => {
    const item = document.createElement('li');
    item.id = `completion-${at}`;
    item.dataset.name = name;
    item.setAttribute('role', 'option');
    const text = document.createElement('code');
    text.textContent = name;
    const kind = document.createElement('span');
    kind.className = 'soft';
    kind.textContent = note;
    item.append(text, kind);
    item.addEventListener('mousedown', (event) => {
      event.preventDefault();
      choose(at);
      take();
    });
    list.append(item);
  });
  field.parentElement.append(list);
  choose(0);
}

field?.addEventListener('input', () => void open(false).catch(close));
field?.addEventListener('blur', close);
field?.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return form.requestSubmit();
  if (event.key === ' ' && event.ctrlKey) {
    event.preventDefault();
    return void open(true).catch(close);
  }
  if (!list) return;
  if (event.key === 'ArrowDown') choose(chosen + 1);
  else if (event.key === 'ArrowUp') choose(chosen - 1);
  else if (event.key === 'Enter') take();
  else if (event.key === 'Escape') close();
  else return;
  event.preventDefault();
});
