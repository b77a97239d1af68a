import { defineConfig } from 'vitest/config';

const ignored = ['node_modules/**', 'build/out/**', 'build/dist/**', 'data/**'];

export default defineConfig({
  test: {
    coverage: {
      provider: 'v8',
      include: ['domain/**/*.ts'],
      exclude: ['**/*.test.ts', 'domain/testing/**'],
      reporter: ['text-summary', ['text', { skipFull: true }]],
      reportOnFailure: true,
      thresholds: { lines: 100, functions: 100, branches: 100, statements: 100 },
    },
    projects: [
      {
        test: {
          name: 'domain',
          environment: 'node',
          include: ['domain/**/*.test.ts'],
          exclude: ignored,
          maxWorkers: 2,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{build,bench,electron,renderer,sync-server}/**/*.test.{ts,tsx}'],
          exclude: ignored,
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'end-to-end',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ignored,
          maxWorkers: 2,
          maxConcurrency: 2,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
