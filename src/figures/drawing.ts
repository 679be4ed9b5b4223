/** A graph that a lesson shows: its picture in Graphviz's language, and what it says in words. */
export interface Drawing {
  dot: string;
  /** For readers who cannot see it: the nodes and arrows in a sentence or two. */
  description: string;
}
