import { z } from 'astro/zod';

/** What the head of every `content/lessons/NN-slug.mdx` must say. */
export const lessonSchema = z
  .object({
    title: z.string().min(1).describe('the lesson’s title, as a reader says it'),
    summary: z.string().min(20).max(180).describe('one sentence for the course’s path'),
    module: z
      .string()
      .regex(/^[a-z]+(-[a-z]+)*$/)
      .describe('the module its exercise adds'),
    minutes: z.number().int().min(5).max(120).describe('how long it takes'),
    needs: z.array(z.string().min(1)).describe('what the reader should know, one phrase each'),
    gives: z.string().min(1).describe('what the reader will have at the end'),
    task: z.string().min(20).describe('what the exercise asks for, in a sentence or two'),
    given: z
      .array(z.string().min(1))
      .default([])
      .describe('the numbers with a point in its prose that are chosen, not computed, as they are written'),
    hints: z
      .tuple([z.string().min(1), z.string().min(1), z.string().min(1)])
      .describe('three steps: the question with numbers, the rule, the line'),
  })
  .strict();

export type LessonHead = z.infer<typeof lessonSchema>;
