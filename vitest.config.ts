import { existsSync, readdirSync } from "node:fs"
import { availableParallelism } from "node:os"
import { defineConfig } from "vitest/config"

/** `pnpm test:long` also runs the tests that take their time, and gives every property more runs. */
const long = process.env.LOGFRAME_LONG === "1"

const project = (name: string, root: string, folder: string) => ({
  extends: true as const,
  test: {
    name,
    root,
    include: [`${folder}/**/*.test.ts`],
    exclude: long ? [] : ["**/*.long.test.ts"]
  }
})

const workspaces = ["packages", "examples"].flatMap((folder) =>
  existsSync(folder) ? readdirSync(folder).map((name) => project(name, `${folder}/${name}`, "test")) : []
)

export default defineConfig({
  test: {
    // no test leaves anything behind in the modules, and loading them again for each file takes longer than most files
    isolate: false,
    maxWorkers: availableParallelism(),
    projects: [...workspaces, project("scripts", "scripts", ".")],
    testTimeout: long ? 900_000 : 60_000,
    hookTimeout: 120_000,
    setupFiles: [`${import.meta.dirname}/vitest.setup.ts`],
    reporters: ["default", "./scripts/totalsReporter.ts"],
    coverage: { provider: "v8", include: ["packages/*/src/**/*.ts"], reporter: ["text-summary", "lcov"] }
  }
})
