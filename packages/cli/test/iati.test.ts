import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { document, measurements, workplace } from "./support.ts"

const file = (actual: string, more = "") => `<?xml version="1.0"?>
<iati-activities version="2.03">
  <iati-activity xml:lang="en" default-currency="EUR">
    <iati-identifier>XM-DAC-1-WELLS</iati-identifier>
    <reporting-org ref="XM-DAC-1" type="10"><narrative>Ministry of Water</narrative></reporting-org>
    <title><narrative>Wells</narrative></title>
    <description><narrative>Water for two villages</narrative></description>
    <participating-org ref="XM-DAC-1" role="1"><narrative>Ministry of Water</narrative></participating-org>
    <activity-status code="2"/>
    <activity-date type="1" iso-date="2024-01-01"/>
    <activity-date type="3" iso-date="2025-12-31"/>
    <recipient-country code="NE"/>
    <sector vocabulary="1" code="14031"/>
    <policy-marker vocabulary="1" code="2" significance="1"/>
    <result type="1">
      <title><narrative>Wells dug</narrative></title>
      <indicator measure="1">
        <title><narrative>Number of wells</narrative></title>
        <period>
          <period-start iso-date="2024-01-01"/>
          <period-end iso-date="2024-12-31"/>
          <target value="12"/>
          <actual value="${actual}"/>${more}
        </period>
      </indicator>
    </result>
  </iati-activity>
</iati-activities>
`

/** What is evaluated; its explanation names versions that were corrected, which are not published. */
const evaluated = (json: string): unknown =>
  JSON.parse(json, (key, value) => (["explanation", "watermark"].includes(key) ? undefined : value))

describe("a publisher's walk", () => {
  it("from a document over a store and IATI to another store has the same evaluation", () => {
    using place = workplace()
    place.write("harbour.md", document)
    // a draft is not published: where it is all there is, nothing is approved here, and nothing measured there
    const facts = measurements.split("\n").filter((line) => !line.includes(",draft,"))
    place.write("facts.csv", facts.join("\n"))
    for (const args of [
      ["import", "harbour.md", "--out", "harbour.json"],
      ["save", "harbour.json", "--store", "mine.db"],
      ["record", "facts.csv", "--store", "mine.db"]
    ])
      expect(place.run(...args)).toMatchObject({ code: 0 })
    const reporter = [
      "--reporter",
      "XM-DAC-1,10,Ministry of Harbours",
      "--country",
      "NE",
      "--sector",
      "21040"
    ]
    expect(
      place.run("export", "--format", "iati", ...reporter, "--store", "mine.db", "--out", "harbour.xml")
    ).toMatchObject({ code: 0 })
    expect(place.run("check", "harbour.xml")).toMatchObject({ code: 0 })
    expect(place.run("copy", "harbour.xml", "--store", "theirs.db")).toMatchObject({ code: 0 })
    const asked = ["evaluate", "--format", "json", "--as-of", "2025-06-30"]
    const [mine, theirs] = ["mine.db", "theirs.db"].map((store) => place.run(...asked, "--store", store))
    expect(mine?.code).toBe(0)
    expect(JSON.stringify(evaluated(mine?.out ?? ""))).toContain("16")
    expect(evaluated(theirs?.out ?? "null")).toEqual(evaluated(mine?.out ?? ""))
    const again = place.run("export", "--store", "theirs.db")
    expect(again.out.trim()).toBe(readFileSync(place.path("harbour.json"), "utf8").trim())
  })
})

describe("a published file", () => {
  it("is copied into a store, and corrected when it has changed", () => {
    using place = workplace()
    place.write("wells.xml", file("9"))
    expect(place.run("copy", "wells.xml").err).toContain("1 facts recorded, 0 corrected")
    expect(place.run("copy", "wells.xml").err).toContain("0 facts recorded, 0 corrected")
    place.write("wells.xml", file("10"))
    expect(place.run("copy", "wells.xml").err).toContain("0 facts recorded, 1 corrected")
    expect(place.run("copy", "wells.xml").err).toContain("0 facts recorded, 0 corrected")
    const { out } = place.run("export", "--format", "iati")
    expect(out).toContain('<actual value="10"/>')
    expect(out).toContain('<policy-marker vocabulary="1" code="2" significance="1"/>')
    expect(out).not.toContain("logframe:")
  })

  it("is imported as a logframe, or as the files of a folder", () => {
    using place = workplace()
    place.write("wells.xml", file("9"))
    expect(JSON.parse(place.run("import", "wells.xml").out)).toMatchObject({ code: "XM-DAC-1-WELLS" })
    expect(place.run("import", "wells.xml", "--out", "wells/")).toMatchObject({ code: 0 })
    expect(readdirSync(place.path("wells")).sort()).toEqual([
      "XM-DAC-1-WELLS.facts.ndjson",
      "XM-DAC-1-WELLS.json",
      "portfolio.json"
    ])
  })

  it("is checked with the element, the line and the codelist of each fault", () => {
    using place = workplace()
    place.write("wells.xml", file("9").replace('significance="1"', 'significance="7"'))
    const warned = place.run("check", "wells.xml")
    expect(warned.code).toBe(0)
    expect(warned.out).toContain("line 14, <policy-marker>")
    expect(warned.out).toContain("the codelist PolicySignificance does not have")
    place.write("wells.xml", file("9", '<period-end iso-date="2024-02-30"/>'))
    const wrong = place.run("check", "wells.xml")
    expect(wrong.code).toBe(1)
    expect(wrong.out).toContain("<period> has several <period-end>")
  })

  it("is refused with its line when it is no XML", () => {
    using place = workplace()
    place.write("wells.xml", "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY b 'c'>]>\n<iati-activities/>")
    for (const command of ["import", "check", "copy"])
      expect(place.run(command, "wells.xml")).toMatchObject({
        code: 1,
        err: expect.stringContaining("line 2: found a document type")
      })
  })
})
