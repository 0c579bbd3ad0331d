import { defineConfig } from 'vitest/config';

// Tests of the page name their own surroundings: `// @vitest-environment happy-dom` as first line.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    testTimeout: process.env['CUEWRIGHT_LONG'] === 'true' ? 600_000 : 30_000,
    reporters: ['dot', ['junit', { outputFile: '../../../target/player-reports/player.xml' }]],
  },
});
