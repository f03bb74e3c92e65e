/** Names while one types: arrows choose, Enter opens the model, or puts its name where one types several. */
function suggesting(input) {
  const id = `names-${input.id}`;
  let list = null;
  let chosen = -1;
  let asked = 0;
  let waiting = 0;

  function close() {
    list?.remove();
    list = null;
    chosen = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function choose(at) {
    const items = [...list.children];
    chosen = (at + items.length) % items.length;
    items.forEach((item, each) => item.setAttribute('aria-selected', String(each === chosen)));
    input.setAttribute('aria-activedescendant', items[chosen].id);
  }

  function take(model) {
    if (input.dataset.names === 'open')
      location.assign(`/models/${model.split('/').map(encodeURIComponent).join('/')}`);
    else input.value = model;
    close();
  }

  function option({ id: model, downloads }, at) {
    const item = document.createElement('li');
    item.id = `${id}-${at}`;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    const name = document.createElement('span');
    name.textContent = model;
    const figure = document.createElement('span');
    figure.className = 'soft';
    figure.textContent = downloads === null ? '' : Number(downloads).toLocaleString('en', { notation: 'compact' });
    item.append(name, figure);
    item.addEventListener('mousedown', (event) => {
      event.preventDefault();
      take(model);
    });
    return item;
  }

  function show(models) {
    close();
    if (models.length === 0) return;
    list = document.createElement('ul');
    list.className = 'suggestions';
    list.id = id;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', 'Models');
    list.append(...models.map(option));
    input.parentElement.append(list);
    input.setAttribute('aria-expanded', 'true');
  }

  async function ask() {
    const words = input.value.trim();
    const mine = ++asked;
    if (words.length < 2) return close();
    const answer = await fetch(`/suggest?q=${encodeURIComponent(words)}`, { headers: { accept: 'application/json' } });
    if (!answer.ok || mine !== asked) return;
    const { models } = await answer.json();
    if (mine === asked && document.activeElement === input) show(models);
  }

  function onKey(event) {
    if (!list) return;
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen === -1 ? -1 : chosen - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen >= 0) take(list.children[chosen].firstChild.textContent);
    else return;
    event.preventDefault();
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
    waiting = setTimeout(() => void ask().catch(close), 60);
  });
  input.addEventListener('keydown', onKey);
  input.addEventListener('blur', close);
}

for (const input of document.querySelectorAll('[data-names]')) suggesting(input);
