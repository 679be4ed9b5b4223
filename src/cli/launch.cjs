'use strict';

/**
 * Runs first in every npm script: asks for a newer Node in one sentence where it is too old, then runs the TypeScript file that
 * follows, if any. Written so that any Node can read it.
 *
 * @example
 * node src/cli/launch.cjs src/cli/start.ts
 */
const oldest = [22, 12];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  console.error(
    `This course needs Node ${oldest.join('.')} or newer, but this is Node ${process.versions.node}: install a newer one from https://nodejs.org, then run the same command again.`,
  );
  process.exitCode = 1;
} else if (process.argv.length > 2) {
  const { spawn } = require('node:child_process');
  // Node reads TypeScript by itself from 22.18 on; before, it has to be asked.
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...flags, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code === null ? 1 : code;
    if (signal === 'SIGINT' || signal === 'SIGTERM') process.exitCode = 0;
  });
}
