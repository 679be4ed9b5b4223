'use strict';

/**
 * Runs first in every npm script: asks for a newer Node in one sentence where it is too old, then runs the file that follows,
 * if any. Written so that any Node can read it.
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
  const env = Object.assign({}, process.env);
  // Node reads TypeScript by itself from 22.18 and 23.6 on; before, it and whatever it starts have to be asked.
  if ((major === 22 && minor < 18) || (major === 23 && minor < 6)) {
    env.NODE_OPTIONS = `${env.NODE_OPTIONS || ''} --experimental-strip-types --disable-warning=ExperimentalWarning`;
  }
  const child = spawn(process.execPath, process.argv.slice(2), { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code === null ? 1 : code;
    if (signal === 'SIGINT' || signal === 'SIGTERM') process.exitCode = 0;
  });
}
