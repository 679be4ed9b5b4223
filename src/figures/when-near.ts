/** How far below the window a figure may be when its code is fetched. */
const nearby = '600px';

/**
 * Fetches the code of a figure when the first element that it draws comes near the window.
 *
 * @param selector the figure's elements. @param load imports the module that defines them.
 */
export function whenNear(selector: string, load: () => Promise<unknown>): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      void load();
    },
    { rootMargin: nearby },
  );
  for (const element of document.querySelectorAll(selector)) observer.observe(element);
}
