/** One of the workplace's tabs: chosen by a click, or from its neighbour by an arrow key. */
export function Tab({
  name,
  selected,
  onSelect,
  id,
}: {
  name: string;
  selected: boolean;
  onSelect(): void;
  id: string;
}) {
  return (
    <button
      type="button"
      role="tab"
      aria-selected={selected}
      aria-controls={id}
      onClick={onSelect}
      tabIndex={selected ? 0 : -1}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        const other = event.currentTarget.nextElementSibling ?? event.currentTarget.previousElementSibling;
        if (other instanceof HTMLElement) {
          other.focus();
          other.click();
        }
      }}
    >
      {name}
    </button>
  );
}
