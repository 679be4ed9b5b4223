/**
 * Lets a long lesson open at once: what lies far below the window is laid out when its reader comes near (`lesson.css`), and
 * stays so. Who comes back to a place, follows a link to one, leaps, or goes to the end, gets the whole lesson.
 */
const article = document.querySelector('.prose.opening');

if (article) {
  const openWhole = () => article.classList.remove('opening');
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (location.hash || navigation?.type !== 'navigate') openWhole();
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a[href^="#"]')) openWhole();
  });
  document.addEventListener('keydown', ({ key, metaKey }) => {
    if (key === 'End' || (metaKey && key === 'ArrowDown')) openWhole();
  });
  let height = scrollY;
  document.addEventListener('scroll', () => {
    if (scrollY - height > innerHeight) openWhole();
    height = scrollY;
  });
  const stay = ({ skipped, target }: ContentVisibilityAutoStateChangeEvent) => {
    if (!skipped) (target as Element).classList.add('near');
  };
  // Caught on the way down: not every browser lets this event rise.
  article.addEventListener('contentvisibilityautostatechange', stay as (event: Event) => void, { capture: true });
}
