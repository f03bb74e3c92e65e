/** Names while one types: one that is taken opens the model, or is put into the field where one types several. */
import { listbox } from './listbox.js';

function suggesting(input) {
  const id = `names-${input.id}`;
  const list = listbox(input, { id, label: 'Models', element: 'span', first: false, take });
  let asked = 0;
  let waiting = 0;

  function take(model) {
    if (input.dataset.names === 'open')
      location.assign(`/models/${model.split('/').map(encodeURIComponent).join('/')}`);
    else input.value = model;
  }

  async function ask() {
    const words = input.value.trim();
    const mine = ++asked;
    if (words.length < 2) return list.close();
    const answer = await fetch(`/suggest?q=${encodeURIComponent(words)}`, { headers: { accept: 'application/json' } });
    if (!answer.ok || mine !== asked) return;
    const { models } = await answer.json();
    if (mine === asked && document.activeElement === input) list.show(models.map(named));
  }

  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': id,
  }))
    input.setAttribute(name, value);
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void ask().catch(list.close), 60);
  });
  input.addEventListener('keydown', (event) => {
    if (list.heard(event.key)) event.preventDefault();
  });
}

function named({ id, downloads }) {
  return {
    name: id,
    note: downloads === null ? '' : Number(downloads).toLocaleString('en', { notation: 'compact' }),
  };
}

for (const input of document.querySelectorAll('[data-names]')) suggesting(input);
