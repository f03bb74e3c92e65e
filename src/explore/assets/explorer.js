/** Keys, theme and suggestions. All pages work without this. */
const root = document.documentElement;
const find = document.querySelector('#find');
const help = document.querySelector('#help');
const theme = document.querySelector('#theme');

const KEYS = [
  ['/', 'search'],
  ['j k', 'into the rows of a table, next and previous; then ↓ ↑ too'],
  ['Enter', 'open what the row names'],
  ['g h', 'first page'],
  ['g s', 'SQL'],
  ['t', 'light, dark, as the system has it'],
  ['?', 'this list'],
];

function stored() {
  try {
    return localStorage.getItem('theme');
  } catch {
    return null;
  }
}

function show(choice) {
  if (choice === 'light' || choice === 'dark') root.dataset.theme = choice;
  else delete root.dataset.theme;
  if (theme) theme.textContent = `Theme: ${choice ?? 'system'}`;
}

function turn() {
  const next = { light: 'dark', dark: null }[stored()] === undefined ? 'light' : stored() === 'light' ? 'dark' : null;
  try {
    if (next === null) localStorage.removeItem('theme');
    else localStorage.setItem('theme', next);
  } catch {
    // Without storage the choice lasts for this page.
  }
  show(next);
}

function dialog() {
  const box = document.createElement('dialog');
  const title = document.createElement('h2');
  title.textContent = 'Keys';
  const list = document.createElement('dl');
  for (const [key, what] of KEYS) {
    const term = document.createElement('dt');
    const kbd = document.createElement('kbd');
    kbd.textContent = key;
    term.append(kbd);
    const said = document.createElement('dd');
    said.textContent = what;
    list.append(term, said);
  }
  const close = document.createElement('button');
  close.textContent = 'Close';
  close.addEventListener('click', () => box.close());
  box.setAttribute('aria-label', 'Keys');
  box.append(title, list, close);
  box.addEventListener('close', () => box.remove());
  document.body.append(box);
  box.showModal();
}

/** The links that rows name, first link of each row of the page's tables. */
function rows() {
  return [...document.querySelectorAll('main tbody tr')].flatMap((row) => row.querySelector('a') ?? []);
}

function step(by) {
  const links = rows();
  if (links.length === 0) return false;
  const at = links.indexOf(document.activeElement);
  const next = links[at === -1 ? (by > 0 ? 0 : links.length - 1) : at + by];
  next?.focus();
  return next !== undefined;
}

let went = false;
function onKey(event) {
  const typing =
    event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]');
  if (typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
  const afterG = went;
  went = event.key === 'g';
  if (afterG && event.key === 'h') location.assign('/');
  else if (afterG && event.key === 's') location.assign('/sql');
  else if (event.key === '/') find?.focus();
  else if (event.key === '?') dialog();
  else if (event.key === 't') turn();
  else if (event.key === 'ArrowDown' && rows().includes(document.activeElement) && step(1)) event.preventDefault();
  else if (event.key === 'ArrowUp' && rows().includes(document.activeElement) && step(-1)) event.preventDefault();
  else if (event.key === 'j') step(1);
  else if (event.key === 'k') step(-1);
  else return;
  if (event.key === '/') event.preventDefault();
}

document.addEventListener('keydown', onKey);
show(stored());
for (const [button, does] of [
  [help, dialog],
  [theme, turn],
]) {
  if (!button) continue;
  button.hidden = false;
  button.addEventListener('click', does);
}
// A tall tree opens where its model stands, unless that is in sight.
for (const here of document.querySelectorAll('.tree .here')) {
  const tree = here.closest('.tree');
  const [box, frame] = [here.getBoundingClientRect(), tree.getBoundingClientRect()];
  if (box.bottom > frame.bottom) tree.scrollTop += box.top - frame.top - (frame.height - box.height) / 2;
  if (box.right > frame.right) tree.scrollLeft += box.left - frame.left - (frame.width - box.width) / 2;
}
// Filters take effect when they are touched; the button is for those without script.
// The page that answers begins where the last one was left: on the filter itself.
const TOUCHED = 'touched';
for (const form of document.querySelectorAll('form[data-live]')) {
  form.addEventListener('change', ({ target: { name, value } }) => {
    keep(JSON.stringify([name, value]));
    form.requestSubmit();
  });
  const [name, value] = JSON.parse(kept() ?? '[]');
  const fields = [...form.elements].filter((field) => field.name === name);
  (fields.find((field) => field.value === value) ?? fields[0])?.focus();
}

// Who goes back finds filters as he left them, not as the answer beside them was asked for.
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted && performance.getEntriesByType('navigation')[0]?.type !== 'back_forward') return;
  for (const form of document.querySelectorAll('form[data-live]')) form.reset();
});

function keep(text) {
  try {
    sessionStorage.setItem(TOUCHED, text);
  } catch {
    // Without storage one begins at the top.
  }
}

/** What was kept, once. */
function kept() {
  try {
    const text = sessionStorage.getItem(TOUCHED);
    sessionStorage.removeItem(TOUCHED);
    return text;
  } catch {
    return null;
  }
}
