const key = 'scratchgrad:theme';
const root = document.documentElement;
const switches = document.querySelectorAll<HTMLInputElement>('.theme input');

for (const input of switches) {
  input.checked = input.value === (root.dataset.theme ?? 'auto');
  input.addEventListener('change', () => choose(input.value));
}

function choose(theme: string): void {
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    if (theme === 'auto') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
