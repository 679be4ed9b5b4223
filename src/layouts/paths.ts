/**
 * Where a page or file of the site lies: the only way a link is written, so that the site works below any base path.
 *
 * @param path from the site's root, without a leading slash; pages end in a slash.
 *
 * @example
 * link('lessons/slope/'); // '/lessons/slope/', or '/repo/lessons/slope/' below /repo/
 */
export function link(path = ''): string {
  return import.meta.env.BASE_URL.replace(/\/?$/, '/') + path;
}

/** Where a lesson's page lies. */
export function lessonPath(lesson: { slug: string }): string {
  return link(`lessons/${lesson.slug}/`);
}
