/**
 * Writes the files that are made from the sources: JSON Schemas, the pages that list checks, errors and what stores can
 * do, and the doors in each `package.json`. A test holds that what is in the repository is what this writes.
 */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { checksPage } from "./generated/checksPage.ts"
import { errorsPage } from "./generated/errorsPage.ts"
import { factSchema, logframeSchema } from "./generated/jsonSchemas.ts"
import { packageExports } from "./generated/packageExports.ts"
import { supportMatrix } from "./generated/supportMatrix.ts"

const packages = readdirSync(join(import.meta.dirname, "../packages"))

/** Every generated file, by its path in the repository. */
export const generated: Readonly<Record<string, () => string | Promise<string>>> = {
  "docs/checks.md": checksPage,
  "docs/errors.md": errorsPage,
  "docs/support-matrix.md": supportMatrix,
  "packages/core/schema/logframe.schema.json": logframeSchema,
  "packages/core/schema/facts.schema.json": factSchema,
  ...Object.fromEntries(packages.map((name) => [`packages/${name}/package.json`, packageExports(name)]))
}

if (import.meta.main) {
  for (const [path, content] of Object.entries(generated)) {
    const file = join(import.meta.dirname, "..", path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, await content())
  }
}
