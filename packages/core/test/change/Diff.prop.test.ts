import { Diff, Logframe } from "@logframe/core"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Arbitrary } from "../../../testkit/src/index.ts"
import { edited, edits } from "./edits.ts"

/** Two logframes that have little in common but their ids. */
const strangers = fc.tuple(Arbitrary.logframe, Arbitrary.logframe)

/** Two editions of one logframe. */
const editions = Arbitrary.logframe.chain((before) =>
  fc.tuple(
    fc.constant(before),
    edits(before, 1).map((all) => edited(before, all))
  )
)

const pair = fc.oneof(strangers, editions)

describe("differences", () => {
  it("of a logframe from itself are none, also when it was written and read in between", () => {
    fc.assert(
      fc.property(Arbitrary.logframe, (logframe) => {
        const again = Result.getOrThrow(Logframe.fromJson(Logframe.toJson(logframe)))
        expect(Diff.between(logframe, logframe)).toEqual([])
        expect(Diff.between(logframe, again)).toEqual([])
      })
    )
  })

  it("are none only when the canonical texts are equal", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(Diff.between(a, b).length === 0).toBe(Logframe.toJson(a) === Logframe.toJson(b))
      })
    )
  })

  it("applied to the one give the other, also after they travelled as JSON", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const changes = JSON.parse(JSON.stringify(Diff.between(a, b))) as readonly Diff.Change[]
        expect(Logframe.toJson(Result.getOrThrow(Diff.apply(a, changes)))).toBe(Logframe.toJson(b))
      })
    )
  })

  it("back are of the same fields, with before and after exchanged", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const fields = (changes: readonly Diff.Change[], from: "before" | "after", to: "before" | "after") =>
          changes
            .filter(({ kind }) => kind !== "reordered")
            .map((change) => JSON.stringify([change.row, change.id, change.path, change[from], change[to]]))
            .sort()
        expect(fields(Diff.between(b, a), "after", "before")).toEqual(
          fields(Diff.between(a, b), "before", "after")
        )
      })
    )
  })

  it("are told in any language without a throw, never as an empty sentence", () => {
    fc.assert(
      fc.property(pair, fc.constantFrom("en", "fr", "fr-CA", "pt", "und"), ([a, b], language) => {
        const told = Diff.text(a, b, language)
        expect(told.length > 0).toBe(Diff.between(a, b).length > 0)
        for (const sentence of told) {
          expect(sentence).toMatch(/^\p{Lu}.+ \S/u)
          expect(sentence).not.toMatch(/undefined|NaN|\[object/)
        }
      })
    )
  })
})
