import { Fact, Logframe } from "@logframe/core"
import { Codelist, Iati } from "@logframe/iati"
import { Arbitrary } from "@logframe/testkit"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { elementsIn, errorsOf, factsOf, validity } from "./support.ts"

const reporter = { ref: "XM-DAC-9", type: "10", name: "Ministry of Water" }
const options = { reporter, start: "2023-06-01", asOf: "2099-12-31" } as Iati.Options

const published = fc
  .tuple(Arbitrary.logframe)
  .chain(([logframe]) => fc.tuple(fc.constant(logframe), Arbitrary.history(logframe)))
  .map(([logframe, history]) => ({ logframe, facts: history.flatMap(({ facts }) => facts) }))

const written = (one: Iati.Publication, more: Iati.Options = {}) =>
  Result.getOrThrow(Iati.write([one], { ...options, ...more })).xml

const readAgain = (xml: string) => Result.getOrThrow(Iati.read(xml, { name: "again.xml" })).activities[0]

describe("what is written and read again", () => {
  it("is the same logframe", () =>
    fc.assert(
      fc.property(Arbitrary.logframe, (logframe) => {
        const again = readAgain(written({ logframe, facts: [] }))?.logframe
        expect(again).toStrictEqual(logframe)
      })
    ))

  it("has the facts in force, without what is nobody's business", () =>
    fc.assert(
      fc.property(published, (one) => {
        const again = readAgain(written(one))
        expect(factsOf(again?.facts ?? [])).toStrictEqual(factsOf(Iati.published(one.facts)))
        expect(JSON.stringify(again?.facts)).not.toMatch(/"(recordedBy|supersedes)"/)
      })
    ))

  it("is valid, whatever the logframe is, with and without an element of this project", async () => {
    const judge = await validity()
    await fc.assert(
      fc.asyncProperty(published, fc.boolean(), async (one, plain) => {
        const xml = written(one, { plain })
        expect(await errorsOf(xml)).toEqual([])
        expect(judge(xml)).toEqual([])
        if (plain) expect(xml).not.toContain("logframe:")
      })
    )
  })

  it("is a logframe that core reads, when elements of this project are left out", () =>
    fc.assert(
      fc.property(published, (one) => {
        const again = readAgain(written(one, { plain: true }))
        expect(Result.isSuccess(Logframe.decode(again?.logframe))).toBe(true)
        for (const fact of again?.facts ?? []) expect(Result.isSuccess(Fact.decode(fact))).toBe(true)
      })
    ))
})

describe("a second writing", () => {
  it("keeps every element of a file that has elements of IATI only", () =>
    fc.assert(
      fc.property(published, (one) => {
        const first = written(one, { plain: true })
        const again = readAgain(first)
        if (again === undefined) throw new Error("nothing was read")
        expect(elementsIn(written(again))).toEqual(expect.objectContaining(elementsIn(first)))
      })
    ))

  it("says the same as the first", () =>
    fc.assert(
      fc.property(published, (one) => {
        const first = written(one)
        const again = readAgain(first)
        if (again === undefined) throw new Error("nothing was read")
        expect(written(again)).toBe(first)
      })
    ))
})

it("every code that is written by this package is one of the standard", () => {
  for (const [list, code] of [
    ["Sector", "99810"],
    ["Region", "998"],
    ["OrganisationRole", "4"],
    ["TransactionType", "13"]
  ] as const)
    expect(Codelist.of(list)?.names.has(code)).toBe(true)
})
