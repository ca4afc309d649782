import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { generated } from "./generate.ts"

describe("generated files", () => {
  it.each(Object.entries(generated))("%s is what `pnpm generate` writes", async (path, content) => {
    expect(readFileSync(join(import.meta.dirname, "..", path), "utf8")).toBe(await content())
  })
})
