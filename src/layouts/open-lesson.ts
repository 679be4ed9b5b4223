/**
 * Lets a long lesson open at once: what lies far below the window is laid out when its reader comes near (`lesson.css`), and
 * stays so. Who comes back to a place, leaps to one, or goes to the end, gets the whole lesson.
 */
const article = document.querySelector('.prose.opening');

if (article) {
  /** The first block that begins in the window stays where it is, whatever grows above it. */
  const openWhole = () => {
    if (!article.classList.contains('opening')) return;
    const top = (block: Element) => block.getBoundingClientRect().top;
    const blocks = [...article.children].filter((block) => block.checkVisibility());
    const seen = blocks.find((block) => top(block) >= 0) ?? article.lastElementChild!;
    const before = top(seen);
    article.classList.remove('opening');
    const moved = top(seen) - before;
    if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
  };
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (location.hash || navigation?.type !== 'navigate') article.classList.remove('opening');
  document.addEventListener('keydown', (event) => {
    const { key, metaKey, shiftKey, target } = event;
    if (key !== 'End' && !(metaKey && key === 'ArrowDown')) return;
    if (!article.classList.contains('opening')) return;
    openWhole();
    if (target !== document.body || shiftKey) return;
    // The key is for the page. On a busy machine Chromium loses its own way to the end of a page that grows under it.
    event.preventDefault();
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
  });
  let height = scrollY;
  document.addEventListener('scroll', () => {
    if (scrollY - height > innerHeight) openWhole();
    height = scrollY;
  });
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        target.classList.add('near');
      }
    },
    { rootMargin: '100% 0px' },
  );
  for (const block of article.children) observer.observe(block);
}
