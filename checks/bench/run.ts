/**
 * Measures how fast the course is: its engine beside the port that anyone would write first, or the built page.
 *
 * Usage: npm run bench [engine [rounds] | page]; the page is the built one, so `npm run build` comes first.
 */
const benches: Record<string, () => Promise<unknown>> = {
  engine: () => import('./engine.ts'),
  page: () => import('./page.ts'),
};
const [name = 'engine'] = process.argv.slice(2);
const bench = benches[name];
if (!bench) throw new RangeError(`bench expects one of ${Object.keys(benches).join(', ')}, but got '${name}'.`);
await bench();
