import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['*.test.ts'],
    maxWorkers: 2,
    // Four films at once are what two cores can show at double speed.
    maxConcurrency: 2,
    reporters: ['default', ['junit', { outputFile: '../../../target/browser-reports/browser.xml' }]],
  },
});
