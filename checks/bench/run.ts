/**
 * Measures how fast the course is, its engine beside the port that anyone would write first, or the built page; and how good a
 * network of its modules is in the competition.
 *
 * Usage: npm run bench [engine [rounds] | page | competition [seeds | board]]; the page is the built one, so `npm run build` comes
 * first.
 */
const benches: Record<string, () => Promise<unknown>> = {
  engine: () => import('./engine.ts'),
  page: () => import('./page.ts'),
  competition: () => import('./competition.ts'),
};
const [name = 'engine'] = process.argv.slice(2);
const bench = benches[name];
if (!bench) throw new RangeError(`bench expects one of ${Object.keys(benches).join(', ')}, but got '${name}'.`);
await bench();

export {};
