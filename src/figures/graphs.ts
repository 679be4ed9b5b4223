import type { Drawing } from './drawing.ts';

/** The graphs that lessons show, by name; each is built when its page is. */
export const graphs: Record<string, () => Drawing> = {};
