/** A request that can't be met, in a sentence for the reader: what was expected, what came, and what to do. */
export class Refusal extends Error {}
