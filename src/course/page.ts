import { z } from 'astro/zod';

/** What the head of every `content/pages/<address>.mdx` must say: a page of text that is no lesson. */
export const pageSchema = z
  .object({
    title: z.string().min(1).describe('the page’s title'),
    summary: z.string().min(20).max(180).describe('one sentence under the title, also for search engines'),
  })
  .strict();
