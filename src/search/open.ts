const dialog = document.querySelector<HTMLDialogElement>('dialog.search')!;
const input = dialog.querySelector('input')!;
let started = false;

/**
 * Opens the box at once, so that no key is lost, and fetches what searches when it is first needed.
 */
function open(): void {
  if (dialog.open) return;
  dialog.showModal();
  input.select();
  if (!started) void start();
}

async function start(): Promise<void> {
  started = true;
  try {
    const { startBox } = await import('./box.ts');
    startBox(dialog);
  } catch {
    started = false;
    dialog.dataset.state = 'failed';
    dialog.querySelector('.search-status')!.textContent = 'The search could not be loaded. Check the connection.';
  }
}

/** Whether a key goes into a text, where a slash is a slash. */
function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="radio"]), textarea, select'))
  );
}

document.querySelector('.open-search')!.addEventListener('click', open);
dialog.querySelector('.close-search')!.addEventListener('click', () => dialog.close());
dialog.querySelector('.retry-search')!.addEventListener('click', () => {
  if (!started) void start();
});
dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});
addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.altKey) return;
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event);
  const command = event.key.toLowerCase() === 'k' && event.ctrlKey !== event.metaKey && !event.shiftKey;
  if (!slash && !command) return;
  event.preventDefault();
  open();
});
