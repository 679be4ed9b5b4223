import { find, type Place } from './engine.ts';

const pauseMs = 120;

/**
 * Brings the search box to life: results as its reader types, arrow keys to choose, Enter to go.
 *
 * The box shows one of six states, in `data-state`: ready, loading, found, nothing, failed, unbuilt. Each has its words in the
 * status line, which screen readers speak.
 */
export function startBox(dialog: HTMLDialogElement): void {
  const input = dialog.querySelector('input')!;
  const status = dialog.querySelector('.search-status')!;
  const list = dialog.querySelector<HTMLElement>('.search-results')!;
  const site = dialog.dataset.site!;
  let latest = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const show = (state: string, words: string, places: readonly Place[] = []) => {
    dialog.dataset.state = state;
    status.textContent = words;
    list.replaceChildren(...places.map(option));
    list.hidden = places.length === 0;
    list.scrollTop = 0;
    input.setAttribute('aria-expanded', String(places.length > 0));
    choose(places.length > 0 ? 0 : -1);
  };

  const choose = (index: number) => {
    const options = [...list.children];
    options.forEach((item, i) => item.setAttribute('aria-selected', String(i === index)));
    const chosen = options[index];
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest' });
  };

  const search = async () => {
    const words = input.value.trim();
    const mine = ++latest;
    if (import.meta.env.DEV) {
      show('unbuilt', 'The search needs the built course: run "npm start" and search there.');
    } else if (words === '') {
      show('ready', '');
    } else {
      if (list.children.length === 0) show('loading', 'Searching …');
      try {
        const places = await find(site, words);
        if (mine !== latest) return;
        if (places.length === 0) show('nothing', `Nothing found for “${words}”.`);
        else show('found', places.length === 1 ? 'One place' : `${places.length} places`, places);
      } catch {
        if (mine === latest) show('failed', 'The search could not be loaded. Check the connection.');
      }
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void search(), pauseMs);
  });
  input.addEventListener('keydown', (event) => {
    const count = list.children.length;
    const at = [...list.children].findIndex((item) => item.getAttribute('aria-selected') === 'true');
    if (count === 0 || event.isComposing) return;
    if (event.key === 'ArrowDown') choose((at + 1) % count);
    else if (event.key === 'ArrowUp') choose((at - 1 + count) % count);
    else if (event.key === 'Enter') list.querySelector<HTMLElement>('[aria-selected="true"]')?.click();
    else return;
    event.preventDefault();
  });
  list.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
  });
  dialog.querySelector('.retry-search')!.addEventListener('click', () => {
    input.focus();
    void search();
  });
  void search();
}

function option({ url, page, section, excerpt }: Place, index: number): HTMLElement {
  const item = document.createElement('a');
  item.id = `search-result-${index}`;
  item.href = url;
  item.tabIndex = -1;
  item.setAttribute('role', 'option');
  const title = document.createElement('span');
  title.className = 'result-title';
  title.textContent = section === undefined ? page : `${page}: ${section}`;
  const text = document.createElement('span');
  text.className = 'result-text';
  text.innerHTML = excerpt;
  item.append(title, ' ', text);
  return item;
}
