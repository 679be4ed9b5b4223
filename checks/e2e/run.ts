import { startVitest } from 'vitest/node';

/** Runs the end-to-end checks: in Chromium, and with `--all` every suite in Firefox and WebKitGTK too. */
if (process.argv.includes('--all')) process.env.E2E_ALL = '1';
const filters = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const vitest = await startVitest('test', filters, { config: 'checks/e2e/vitest.config.ts', watch: false });
const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()]);
const passed = tests.filter((test) => test.result().state === 'passed').length;
const failed = tests.length - passed + vitest.state.getUnhandledErrors().length;
const broken = vitest.state.getTestModules().filter((module) => module.errors().length > 0).length;
await vitest.close();
console.log(`e2e: ${passed} passed, ${failed + broken} failed`);
process.exitCode = failed + broken > 0 || passed === 0 ? 1 : 0;
