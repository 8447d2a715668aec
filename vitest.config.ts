import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@/': `${import.meta.dirname}/` } },
  test: { include: ['tests/**/*.spec.ts'], exclude: ['tests/site/**'], reporters: ['default'], testTimeout: 300_000 },
});
