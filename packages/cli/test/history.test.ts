import { readdirSync, readFileSync } from "node:fs"
import { beforeAll, describe, expect, it } from "vitest"
import { document, measurements, workplace } from "./support.ts"

describe("revisions", { timeout: 300_000 }, () => {
  const place = workplace()
  beforeAll(() => {
    place.write("summary.md", document)
    place.run("import", "summary.md", "--out", "first.json")
    place.run("save", "first.json", "--by", "Ana", "--note", "As signed")
    const text = readFileSync(place.path("first.json"), "utf8")
    place.write("second.json", text.replace('"value": "40"', '"value": "60"'))
    place.run("save", "second.json", "--by", "Ben", "--note", "Addendum 1")
    return () => place[Symbol.dispose]()
  }, 300_000)

  it("history lists them, the last one first, with who and why", () => {
    const { code, out } = place.run("history")
    expect(code).toBe(0)
    const [, , last = "", first = ""] = out.split("\n")
    expect(last).toMatch(/^Addendum 1\s+Ben\s+\d{4}-\d\d-\d\d \d\d:\d\d\s+2$/)
    expect(first).toMatch(/^As signed\s+Ana\s.*\s1$/)
  })

  it("history gives a program the same", () => {
    expect(JSON.parse(place.run("history", "--format", "json").out)).toEqual([
      expect.objectContaining({ revision: 1, by: "Ana", note: "As signed", removed: false }),
      expect.objectContaining({ revision: 2, by: "Ben", note: "Addendum 1", removed: false })
    ])
  })

  it("diff says what is different since a revision, and between a revision and a file", () => {
    expect(place.run("diff", "1").out).toMatch(/^Target .* raised from 40 to 60\n$/)
    expect(place.run("diff", "2", "first.json").out).toMatch(/^Target .* lowered from 60 to 40\n$/)
  })

  it("diff of two files needs no store, and speaks French", () => {
    const { code, out } = place.run(
      "diff",
      "first.json",
      "second.json",
      "--store",
      "none.db",
      "--language",
      "fr"
    )
    expect(code).toBe(0)
    expect(out).toMatch(/^Cible .* relevée de 40 à 60\n$/)
  })

  it("diff gives a program the changes", () => {
    expect(JSON.parse(place.run("diff", "1", "2", "--format", "json").out)).toMatchObject([
      { kind: "raised", row: "target", path: ["expectation"] }
    ])
  })

  it("diff of the same says so, and prints nothing", () => {
    const { code, out, err } = place.run("diff", "2")
    expect({ code, out }).toEqual({ code: 0, out: "" })
    expect(err).toContain("Nothing is different.")
  })

  it("diff of a revision that is not there is refused", () => {
    const { code, err } = place.run("diff", "7")
    expect(code).toBe(1)
    expect(err).toContain("no revision 7")
  })
})

describe("two people who change the same revision", { timeout: 300_000 }, () => {
  const place = workplace()
  const text = () => readFileSync(place.path("logframe.json"), "utf8")
  beforeAll(() => {
    place.write("summary.md", document)
    place.run("import", "summary.md", "--out", "signed.json")
    place.run("save", "signed.json")
    place.run("export", "--out", "logframe.json")
    place.write("target.json", text().replace('"value": "40"', '"value": "60"'))
    place.write("title.json", text().replace("Project Clean Harbour", "Project Clean Harbours"))
    place.write("other.json", text().replace('"value": "40"', '"value": "50"'))
    place.run("save", "target.json", "--by", "Ana")
    return () => place[Symbol.dispose]()
  }, 300_000)

  it("export writes what was saved, as it is or was", () => {
    expect(text()).toBe(readFileSync(place.path("signed.json"), "utf8"))
    expect(place.run("export", "1").out).toBe(text())
    expect(place.run("export").out).toContain('"value": "60"')
    expect(place.run("export", "9").err).toContain("no revision 9")
  })

  it("a clash is named with both sides, and nothing is saved", () => {
    const { code, err } = place.run("save", "other.json", "--base", "1")
    expect(code).toBe(1)
    for (const words of ["cannot both be had", "50", "60", "--base 2"]) expect(err).toContain(words)
    expect(JSON.parse(place.run("history", "--format", "json").out)).toHaveLength(1 + 1)
  })

  it("changes of different places are kept both", () => {
    expect(place.run("save", "title.json", "--base", "1", "--by", "Ben").err).toContain("revision 3")
    const both = place.run("export").out
    expect(both).toContain("Clean Harbours")
    expect(both).toContain('"value": "60"')
  })

  it("a base that is the last revision is saved as it is; one that never was is refused", () => {
    expect(place.run("save", "other.json", "--base", "3").err).toContain("revision 4")
    expect(place.run("export").out).not.toContain("Clean Harbours")
    expect(place.run("save", "title.json", "--base", "9").code).toBe(1)
  })
})

describe("a folder for git", { timeout: 300_000 }, () => {
  it("is made and read where the store is named with a slash, or is a folder", () => {
    using place = workplace()
    place.write("summary.md", document)
    place.run("import", "summary.md", "--out", "first.json")
    expect(place.run("save", "first.json", "--store", "project/").err).toContain("revision 1")
    const [id = ""] = readdirSync(place.path("project")).filter((name) => !name.includes("."))
    expect(readFileSync(place.path(`project/${id}/revisions/0001.json`), "utf8")).toBe(
      readFileSync(place.path("first.json"), "utf8")
    )
    expect(place.run("diff", "1", "first.json", "--store", "project").err).toContain("Nothing is different.")
  })
})

describe("facts on their way through review", { timeout: 300_000 }, () => {
  const place = workplace()
  const harbours = () =>
    JSON.parse(place.run("evaluate", "--as-of", "2025-03-31", "--format", "json").out).indicators[0].actual
      .content.value
  beforeAll(() => {
    place.write("summary.md", document)
    place.write("measurements.csv", measurements)
    place.run("import", "summary.md", "--out", "logframe.json")
    place.run("save", "logframe.json")
    place.run("record", "measurements.csv", "--by", "Ana")
    return () => place[Symbol.dispose]()
  }, 300_000)

  it("a draft counts once it is submitted and approved, and no longer when it is rejected", () => {
    expect(place.run("submit", "m3", "--by", "Ana").err).toContain("1 fact submitted by Ana.")
    expect(harbours()).toBe("16")
    expect(place.run("approve", "m3", "--by", "Ben", "--four-eyes").err).toContain("1 fact approved by Ben.")
    expect(harbours()).toBe("21")
    const rejected = place.run("reject", "m3", "m4", "--by", "Ben", "--note", "The list is missing")
    expect(rejected.err).toContain("2 facts rejected by Ben.")
    expect(harbours()).toBe("16")
  })

  it("four eyes refuse an approval by the one who recorded, and nothing is decided of the others", () => {
    place.run("submit", "m3", "m4", "--by", "Ana")
    const { code, err } = place.run("approve", "m3", "m4", "--by", "ana", "--four-eyes")
    expect(code).toBe(1)
    for (const words of [
      "m3, which Ana recorded",
      "m4, which Ana recorded",
      "four eyes",
      "Nothing was decided."
    ])
      expect(err).toContain(words)
  })

  it("a step that is left out, or a fact that is not there, is refused with what is", () => {
    const { code, err } = place.run("submit", "m1", "m9", "--by", "Ana")
    expect(code).toBe(1)
    for (const words of ["m1, which is approved", "a fact whose status is draft or rejected", '"m9"'])
      expect(err).toContain(words)
  })

  it("a decision needs a name", () => {
    expect(place.run("approve", "m1").code).toBe(2)
  })
})
