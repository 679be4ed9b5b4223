import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const all = process.env.E2E_ALL === '1';

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    name: 'e2e',
    include: ['checks/e2e/*.e2e.ts'],
    exclude: all ? [] : ['checks/e2e/engines.e2e.ts'],
    globalSetup: ['checks/e2e/setup.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
