import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['*.test.ts'],
    maxWorkers: 2,
    // Four films at once are what two cores can show at double speed.
    maxConcurrency: 2,
    // A browser on a shared machine may starve once; what is wrong with the player is wrong twice.
    retry: 1,
    reporters: ['default', ['junit', { outputFile: '../../../target/browser-reports/browser.xml' }]],
  },
});
