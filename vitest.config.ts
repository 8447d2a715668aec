import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/**/*.spec.ts'], exclude: ['tests/site/**'], reporters: ['default'], testTimeout: 120_000 },
});
