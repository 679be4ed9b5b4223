/** What the files of a room may import besides their own room; paths are folders or single files of the project. */
export interface Room {
  /** Whose values (and types) they may use. */
  values?: readonly string[];
  /** Of whom they may only use types. */
  types?: readonly string[];
  /** Whether they run in Node: only then may they import its built-in modules. */
  inNode?: boolean;
  /** A room whose files import each other only through `values`. */
  closed?: boolean;
}

const shown = [
  'src/runner',
  'src/graph',
  'src/learner',
  'src/data',
  'src/clinic',
  'src/course/assemble.ts',
  'src/programs',
];
const told = ['src/exercise', 'src/figures', 'src/course', 'src/styles', ...shown];
const seed = 'exercises/support/random.ts';
/** Parts of the program that trains on a table. */
const tableParts = ['save-network', 'table-measures', 'table-rows', 'table-scores', 'tell-progress'].map(
  (part) => `src/programs/${part}.ts`,
);
/** Programs that other programs, and the clinic's suites, stand on. */
export const examined = ['bakery', 'examine', 'examine-case', 'examine-rows', 'experiment', 'post-mortem'].map(
  (program) => `src/programs/${program}.ts`,
);
const address = 'src/layouts/paths.ts';

/** Who may import whom: arrows only downward. The longest path that holds a file is its room. */
export const rooms: Record<string, Room> = {
  'astro.config.mjs': { values: ['src/prose', 'src/styles', 'src/search'], inNode: true },
  checks: { values: ['src', 'solutions', 'exercises/support'], types: ['exercises'], inNode: true },

  src: { values: ['src/course'], inNode: true },
  'src/pages': { values: ['src/layouts', 'src/search', 'src/prose', ...told], inNode: true },
  'src/layouts': { values: ['src/search', 'src/prose', ...told], inNode: true },
  'src/search': { values: ['src/course', 'src/styles', address], inNode: true },
  'src/prose': { values: [...told, address], inNode: true },
  'src/styles': { inNode: true },
  'src/exercise': { values: [...shown, 'src/styles'] },
  'src/figures': { values: [...shown, 'src/styles', 'solutions', seed] },
  'src/graph': { types: ['solutions/value.ts'] },
  'src/learner': { values: ['src/course/assemble.ts'] },
  'src/data': { values: [seed], types: ['src/clinic'] },
  'src/clinic': {},
  'src/course': { inNode: true },
  'src/course/assemble.ts': {},
  'src/runner': {},
  'src/runner/bundle.ts': { inNode: true },
  'src/runner/worker': { values: ['src/runner/modules.ts', 'src/runner/report.ts'], types: ['src/runner/protocol.ts'] },
  'src/programs': { values: [...tableParts, ...examined], types: ['src/data', 'src/clinic'], closed: true },
  'src/cli': {
    values: ['src/course', 'src/runner/modules.ts', 'src/runner/report.ts', 'src/data', 'src/clinic'],
    types: ['src/runner/protocol.ts', 'exercises/support/explain.ts'],
    inNode: true,
  },
};

/** Packages that have one home: nobody else imports them. */
export const homes: readonly (readonly [packages: RegExp, home: string])[] = [
  [/^(react|react-dom)(\/|$)|^@(codesandbox|codemirror|valtown|lezer)\//, 'src/exercise'],
  [/^lit(\/|$)/, 'src/figures'],
  [/^idb-keyval$/, 'src/learner'],
];

/** Says whether a path is a folder's, or the file itself. */
export function holds(place: string, path: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

/** The room of a file, by its path from the project's root. */
export function roomOf(path: string): string | undefined {
  return Object.keys(rooms)
    .filter((place) => holds(place, path))
    .sort((a, b) => b.length - a.length)[0];
}
