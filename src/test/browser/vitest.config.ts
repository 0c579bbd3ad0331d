import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['*.test.ts'],
    fileParallelism: false,
    maxConcurrency: 4,
    reporters: ['default', ['junit', { outputFile: '../../../target/browser-reports/browser.xml' }]],
  },
});
