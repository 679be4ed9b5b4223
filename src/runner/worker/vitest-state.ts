/** Vitest looks for the state of its worker when it is imported: this is what it needs of it, and must come first. */
Object.defineProperty(globalThis, '__vitest_worker__', {
  value: {
    config: { expect: {}, snapshotOptions: { expand: false } },
    ctx: { pool: 'browser' },
    environment: { name: 'browser' },
    filepath: '',
    providedContext: {},
  },
});
