import type { APIRoute } from 'astro';
import { course } from '../course/course.ts';
import { exerciseModules } from '../prose/exercise-data.ts';

/** Every module of the course as data: what a page fetches to judge later modules on a new text of an earlier one. */
export const GET: APIRoute = () => Response.json(exerciseModules(course()));
