/**
 * Names to choose from below a field: arrows choose, Enter or a press takes one, Escape closes. `first`: the first is
 * chosen as they are shown. `take` is told the name.
 */
export function listbox(field, { id, label, element, first, take }) {
  let list = null;
  let chosen = -1;

  function close() {
    list?.remove();
    list = null;
    chosen = -1;
    tellExpanded();
    field.removeAttribute('aria-activedescendant');
  }

  /** Only a combobox says whether it is open. */
  function tellExpanded() {
    if (field.getAttribute('role') === 'combobox') field.setAttribute('aria-expanded', String(list !== null));
  }

  function choose(at) {
    const items = [...list.children];
    chosen = (at + items.length) % items.length;
    items.forEach((item, each) => item.setAttribute('aria-selected', String(each === chosen)));
    field.setAttribute('aria-activedescendant', items[chosen].id);
  }

  function takeAt(at) {
    const { name } = list.children[at].dataset;
    close();
    take(name);
  }

  function show(names) {
    close();
    if (names.length === 0) return;
    list = boxOf({ id, label, names, element });
    list.addEventListener('mousedown', (event) => {
      const at = [...list.children].indexOf(event.target.closest('li'));
      if (at === -1) return;
      event.preventDefault();
      takeAt(at);
    });
    field.parentElement.append(list);
    tellExpanded();
    if (first) choose(0);
  }

  /** Acts on a key; whether it was meant for the list. */
  function heard(key) {
    if (!list) return false;
    if (key === 'ArrowDown') choose(chosen + 1);
    else if (key === 'ArrowUp') choose(chosen === -1 ? -1 : chosen - 1);
    else if (key === 'Escape') close();
    else if (key === 'Enter' && chosen >= 0) takeAt(chosen);
    else return false;
    return true;
  }

  field.addEventListener('blur', close);
  return { show, close, heard };
}

function boxOf({ id, label, names, element }) {
  const list = document.createElement('ul');
  list.className = 'suggestions';
  list.id = id;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', label);
  list.append(...names.map(({ name, note }, at) => optionOf(`${id}-${at}`, name, note, element)));
  return list;
}

function optionOf(id, name, note, element) {
  const item = document.createElement('li');
  item.id = id;
  item.dataset.name = name;
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', 'false');
  const text = document.createElement(element);
  text.textContent = name;
  const aside = document.createElement('span');
  aside.className = 'soft';
  aside.textContent = note;
  item.append(text, aside);
  return item;
}
