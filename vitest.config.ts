import { readdirSync } from "node:fs"
import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    projects: readdirSync("packages").map((name) => ({
      extends: true as const,
      test: { name, root: `packages/${name}`, include: ["test/**/*.test.ts"] }
    })),
    setupFiles: [`${import.meta.dirname}/vitest.setup.ts`],
    reporters: ["default", "./scripts/totalsReporter.ts"],
    coverage: { provider: "v8", include: ["packages/*/src/**/*.ts"], reporter: ["text-summary", "lcov"] }
  }
})
