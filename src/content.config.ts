import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { lessonSchema } from './course/lesson.ts';
import { course } from './course/course.ts';
import { pageSchema } from './course/page.ts';

// Reading the whole course first lets a mistake in any file of it stop the build with a sentence about that file.
course();

export const collections = {
  lessons: defineCollection({
    loader: glob({
      pattern: '*.mdx',
      base: 'content/lessons',
      generateId: ({ entry }) => entry.replace(/^\d+-|\.mdx$/g, ''),
    }),
    schema: lessonSchema,
  }),
  pages: defineCollection({ loader: glob({ pattern: '*.mdx', base: 'content/pages' }), schema: pageSchema }),
};
