import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['*.pictures.ts'], fileParallelism: false } });
