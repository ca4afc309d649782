import { readFileSync, writeFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { document, workplace } from "./support.ts"

const table = (...rows: readonly string[]) =>
  `${["id,indicator,from,through,value,status", ...rows].join("\n")}\n`

describe("a doubt shows", () => {
  it("when it is recorded, before anything is written, and when it is evaluated", () => {
    using place = workplace()
    place.write("harbour.md", document)
    place.run("import", "harbour.md", "--out", "harbour.json")
    place.run("save", "harbour.json")
    place.write("first.csv", table("m1,i1,2024-01-01,2024-03-31,10,approved"))
    place.write("second.csv", table("m2,i1,2024-01-01,2024-06-30,25,approved"))
    expect(place.run("record", "first.csv").err).not.toContain("raise questions")
    const dry = place.run("record", "second.csv", "--dry-run")
    expect(dry.code).toBe(0)
    expect(dry.err).toContain(
      "SpansOverlap  indicator i1, fact m2: It reports 2024-01-01 to 2024-06-30, report m1"
    )
    expect(dry.err).toContain("Nothing was recorded")
    const recorded = place.run("record", "second.csv")
    expect(recorded.err).toContain("SpansOverlap")
    expect(recorded.err).toContain("1 fact recorded.")
    expect(place.run("evaluate", "--as-of", "2024-12-31").err).toContain(
      "SpansOverlap  indicator i1, fact m2"
    )
  }, 300_000)

  it("when an edition changes what was recorded, until it is accepted by name", () => {
    using place = workplace()
    place.write("harbour.md", document)
    place.run("import", "harbour.md", "--out", "harbour.json")
    place.run("save", "harbour.json")
    place.write("first.csv", table("m1,i1,2024-01-01,2024-03-31,10,approved"))
    place.run("record", "first.csv")
    const file = place.path("harbour.json")
    writeFileSync(file, readFileSync(file, "utf8").replace('"increment"', '"runningTotal"'))
    const refused = place.run("save", "harbour.json")
    expect(refused.code).toBe(1)
    expect(refused.err).toContain("measure.facts")
    expect(refused.err).toContain("--accept i1")
    expect(place.run("save", "harbour.json", "--accept", "i1").err).toContain("revision 2")
  }, 300_000)
})
