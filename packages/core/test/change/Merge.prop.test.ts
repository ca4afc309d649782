import { Diff, Logframe, Merge } from "@logframe/core"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Arbitrary } from "../../../testkit/src/index.ts"
import { type Edit, edited, edits, meet } from "./edits.ts"

/** What two people made of one edition; they may well have touched the same. */
const triples = Arbitrary.logframe.chain((base) =>
  fc.record({
    base: fc.constant(base),
    mine: edits(base, 1).map((all) => edited(base, all)),
    theirs: edits(base, 2).map((all) => edited(base, all))
  })
)

/** Three logframes that have little in common but their ids. */
const strangers = fc.record({
  base: Arbitrary.logframe,
  mine: Arbitrary.logframe,
  theirs: Arbitrary.logframe
})

const canonical = (merged: Result.Result<Logframe.Logframe, readonly Merge.Clash[]>): string =>
  Logframe.toJson(Result.getOrThrow(merged))

const swapped = ({ base, mine, theirs }: Merge.Editions): Merge.Editions => ({
  base,
  mine: theirs,
  theirs: mine
})

/** A clash without saying who is who. */
const anonymous = (clash: Merge.Clash): string =>
  JSON.stringify(
    clash._tag === "Field" || clash._tag === "Order"
      ? {
          ...clash,
          mine: undefined,
          theirs: undefined,
          both: [clash.mine, clash.theirs].map((one) => JSON.stringify(one)).sort()
        }
      : clash._tag === "Removed"
        ? { ...clash, by: undefined }
        : clash
  )

describe("a merge", () => {
  it("with an edition that did not change is the other one", () => {
    fc.assert(
      fc.property(Arbitrary.logframe, Arbitrary.logframe, (base, other) => {
        expect(canonical(Merge.threeWay({ base, mine: other, theirs: base }))).toBe(Logframe.toJson(other))
        expect(canonical(Merge.threeWay({ base, mine: base, theirs: other }))).toBe(Logframe.toJson(other))
      })
    )
  })

  it("of the same changes is those changes", () => {
    fc.assert(
      fc.property(Arbitrary.logframe, Arbitrary.logframe, (base, other) => {
        expect(canonical(Merge.threeWay({ base, mine: other, theirs: other }))).toBe(Logframe.toJson(other))
      })
    )
  })

  it("takes the same whoever merges, and finds the same clashes", () => {
    fc.assert(
      fc.property(
        fc.oneof({ weight: 3, arbitrary: triples }, { weight: 1, arbitrary: strangers }),
        (editions) => {
          const [one, other] = [Merge.threeWay(editions), Merge.threeWay(swapped(editions))]
          if (Result.isSuccess(one)) expect(canonical(other)).toBe(canonical(one))
          else {
            const clashes = Result.getOrThrow(Result.flip(other))
            expect(clashes.map(anonymous).sort()).toEqual(one.failure.map(anonymous).sort())
          }
        }
      )
    )
  })

  it("of changes that do not meet never clashes, and has all of them", () => {
    const disjoint = Arbitrary.logframe.chain((base) =>
      fc.record({ base: fc.constant(base), my: edits(base, 1), their: edits(base, 2) })
    )
    fc.assert(
      fc.property(disjoint, ({ base, my, their }) => {
        const others: readonly Edit[] = their.filter((edit) => !my.some((one) => meet(one, edit)))
        const mine = edited(base, my)
        const merged = Merge.threeWay({ base, mine, theirs: edited(base, others) })
        const both = edited(mine, others)
        const kinds = Diff.between(both, Result.getOrThrow(merged)).map(({ kind }) => kind)
        // rows that both put in the same place stand in an order of their own
        expect(kinds.filter((kind) => kind !== "reordered")).toEqual([])
      })
    )
  })

  it("either is a logframe that is read back, or says at least one clash, in words", () => {
    fc.assert(
      fc.property(fc.oneof(triples, strangers), fc.constantFrom("en", "fr"), (editions, language) => {
        const merged = Merge.threeWay(editions)
        if (Result.isSuccess(merged)) {
          expect(Result.isSuccess(Logframe.fromJson(Logframe.toJson(merged.success)))).toBe(true)
          return
        }
        const told = Merge.text(editions, merged.failure, language)
        expect(told.length).toBe(merged.failure.length)
        expect(told.length).toBeGreaterThan(0)
        for (const sentence of told) expect(sentence).not.toMatch(/undefined|NaN|\[object/)
      })
    )
  })
})
