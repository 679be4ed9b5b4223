import type { APIRoute } from 'astro';
import { course } from '../../course/course.ts';
import { link } from '../../layouts/paths.ts';
import { exerciseData } from '../../prose/exercise-data.ts';
import { bundleRunner } from '../../runner/bundle.ts';

export function getStaticPaths() {
  return course().lessons.map((lesson) => ({ params: { slug: lesson.slug }, props: { lesson } }));
}

/** What the editor of a lesson's exercise needs: fetched when the reader comes near it, so that the text comes first. */
export const GET: APIRoute = async ({ props: { lesson } }) => {
  const { version } = await bundleRunner();
  return Response.json(exerciseData(course(), lesson, link(`runner/${version}.js`), link('course.json')));
};
