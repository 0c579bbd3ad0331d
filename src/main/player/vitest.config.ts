import { defineConfig } from 'vitest/config';

// Tests of the page name their own surroundings: `// @vitest-environment happy-dom` as first line.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    reporters: ['dot', ['junit', { outputFile: '../../../target/player-reports/player.xml' }]],
  },
});
