import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['*.test.ts'],
    maxWorkers: 2,
    maxConcurrency: 3,
    reporters: ['default', ['junit', { outputFile: '../../../target/browser-reports/browser.xml' }]],
  },
});
