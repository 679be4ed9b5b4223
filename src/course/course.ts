import { readCourse, type Course } from './manifest.ts';

let kept: Course | undefined;

/** The course as it lies on the disk: read once for a build, and afresh for every page while an author edits it. */
export function course(): Course {
  if (import.meta.env.DEV) return readCourse();
  kept ??= readCourse();
  return kept;
}
