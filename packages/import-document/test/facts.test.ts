/** Whole documents: of what people counted, at least 95 % is found, and nothing is read wrongly in silence. */
import { existsSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { count, ownDocuments, publishedDocuments } from "./facts.ts"
import { read, shared } from "./support.ts"

const present = existsSync(shared)
if (!present) console.log("skipped: the published documents are not here (../shared/data)")

const holds = (name: string, folder: string | undefined, facts: (typeof ownDocuments)[string]) => {
  const counted = count(read(name, folder), facts)
  expect(counted.wrong, name).toEqual([])
  expect(counted.found / counted.facts, `${name}: ${counted.missed.join(", ")}`).toBeGreaterThanOrEqual(0.95)
}

describe("documents in layouts of their own", () => {
  it.each(Object.entries(ownDocuments))("%s", (name, facts) => holds(name, undefined, facts))
})

describe.skipIf(!present)("published documents", () => {
  it.each(Object.entries(publishedDocuments))("%s", (name, facts) => holds(name, shared, facts))
})
