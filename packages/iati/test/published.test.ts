import { readdirSync } from "node:fs"
import { join } from "node:path"
import { Logframe } from "@logframe/core"
import { Codelist, Iati } from "@logframe/iati"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { elementsIn, errorsOf, hasShared, shared, sharedFile, validity } from "./support.ts"

/** Activities, results, indicators, baselines, targets and measurements of each published file. */
const counted: Readonly<Record<string, readonly number[]>> = {
  "worldbank-activity.xml": [1, 14, 14, 14, 14, 14],
  "gdihub-activity.xml": [4, 4, 12, 12, 34, 34],
  "afdb_ag_activities.xml": [10, 29, 29, 0, 29, 29],
  "openag-example.xml": [1, 2, 2, 2, 2, 2],
  "iatipublisher-complete.xml": [2, 2, 2, 2, 2, 2],
  "canada-activity.xml": [1, 2, 2, 0, 0, 0],
  "datastore-single_activity.xml": [1, 10, 10, 0, 10, 10]
}

const read = (path: string) => Result.getOrThrow(Iati.read(sharedFile(path), { name: path }))

const counts = ({ activities }: Iati.Read): readonly number[] => {
  const logframes = activities.map(({ logframe }) => logframe)
  const indicators = logframes.flatMap((one) => one.indicators)
  return [
    activities.length,
    logframes.flatMap(({ results }) => results).length,
    indicators.length,
    indicators.flatMap(({ baselines }) => baselines).length,
    indicators.flatMap(({ targets }) => targets).length,
    activities.flatMap(({ facts }) => facts.filter(({ _tag }) => _tag === "Measurement")).length
  ]
}

const writtenOf = (activities: readonly Iati.Activity[]) => Result.getOrThrow(Iati.write(activities)).xml

describe.skipIf(!hasShared)(
  "published files (skipped where the material of the standard is not there)",
  () => {
    it.each(Object.keys(counted))("%s has what was counted with other tools", (name) => {
      expect(counts(read(`iati-activities/${name}`))).toEqual(counted[name])
    })

    it.each(Object.keys(counted))("%s becomes logframes that core reads", (name) => {
      for (const { logframe } of read(`iati-activities/${name}`).activities)
        expect(Result.getOrThrow(Logframe.decode(logframe))).toEqual(logframe)
    })

    it.each(Object.keys(counted))("%s is written valid, and read again as the same", async (name) => {
      const { activities } = read(`iati-activities/${name}`)
      const xml = writtenOf(activities)
      expect((await validity())(xml)).toEqual([])
      expect(await errorsOf(xml)).toEqual([])
      const again = Result.getOrThrow(Iati.read(xml, { name })).activities
      expect(again.map(({ logframe }) => logframe)).toEqual(activities.map(({ logframe }) => logframe))
      expect(again.map(({ facts }) => facts)).toEqual(activities.map(({ facts }) => facts))
    })

    it.each(
      [
        "worldbank-activity.xml",
        "gdihub-activity.xml",
        "openag-example.xml",
        "iatipublisher-complete.xml"
      ].map((name) => `iati-activities/${name}`)
    )("%s is written back with every element", (path) => {
      const file = sharedFile(path)
      expect(elementsIn(writtenOf(read(path).activities))).toEqual(elementsIn(file))
    })
  }
)

describe.skipIf(!hasShared)("the standard's own test files (skipped where they are not there)", () => {
  const folder = "iati-standard/schema-tests"
  const files = (kind: string) => (hasShared ? readdirSync(join(shared, folder, kind)) : [])

  it.each(files("should-pass"))("%s passes", async (name) => {
    expect(await errorsOf(sharedFile(`${folder}/should-pass/${name}`))).toEqual([])
  })

  it.each(files("should-fail-result"))("%s fails, and the message names what its name says", async (name) => {
    const sentences = await errorsOf(sharedFile(`${folder}/should-fail-result/${name}`))
    expect(sentences).not.toEqual([])
    expect(sentences.join(" ")).toMatch(faults.find(([of]) => of.test(name))?.[1] ?? /never/)
  })

  it("all codes of its lists are in this package", () => {
    for (const kind of ["embedded", "nonembedded"])
      for (const file of readdirSync(join(shared, "iati-standard/codelists", kind))) {
        const list = Codelist.of(file.replace(".xml", ""))
        const codes = [
          ...sharedFile(`iati-standard/codelists/${kind}/${file}`).matchAll(/<code>([^<]*)<\/code>/g)
        ]
        if (list !== undefined)
          expect([...list.names.keys()]).toEqual([...new Set(codes.map(([, code = ""]) => code.trim()))])
      }
  })
})

/** What the message must name, by the name of the file. */
const faults: readonly (readonly [RegExp, RegExp])[] = [
  [/missing-attribute-result-type|-attribute-result-type/, /<result> has no attribute "type"/],
  [/missing-attribute-indicator-measure/, /<indicator> has no attribute "measure"/],
  [/missing-attribute-period-(start|end)/, /<period-(start|end)> has no attribute "iso-date"/],
  [/missing-attribute-baseline-year/, /<baseline> has no attribute "year"/],
  [/reference-vocabulary-missing/, /<reference> has no attribute "vocabulary"/],
  [/reference-code-missing/, /<reference> has no attribute "code"/],
  [/non-boolean/, /expected true, false, 1 or 0/],
  [/non-iso-date/, /expected a day that exists/],
  [/non-positiveInteger/, /expected a whole number above zero/],
  [/two-/, /has several <(title|description|comment|period-start|period-end)>/],
  [/04-missing-indicator-title-narrative/, /<(indicator|title)> has no <(title|narrative)>/],
  [/narrative/, /<(title|description|comment)> has no <narrative>/],
  [/missing-.*title/, /has no <title>/],
  [/06-missing-indicator/, /<result> has no <indicator>/],
  [/missing-indicator-period/, /<period> has no <period-(start|end)>/]
]
