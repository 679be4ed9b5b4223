import { runBundled } from '../bench/bundled.ts';

/**
 * The half of tables.py that runs the course's modules: writes tables, folds and what the modules reach on them as one JSON file.
 *
 * Usage: node checks/oracle/tables-ours.ts <file to write>; with TITANIC_DIR set, Titanic's train.csv is one of the tables.
 */
await runBundled('checks/oracle/tables/write.ts', process.argv.slice(2));
