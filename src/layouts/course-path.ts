/** The path beside a lesson shows the lesson it stands beside, and makes way when a link in it was followed. */
const path = document.getElementById('course-path');
const current = path?.querySelector<HTMLElement>('[aria-current]');

if (path && current) {
  // When it is first seen: then the page has its layout, which asking earlier would make it do at once.
  new IntersectionObserver((entries, observer) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    path.scrollTop = Math.max(0, current.offsetTop - path.clientHeight / 3);
  }).observe(path);
  path.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) path.hidePopover();
  });
}
