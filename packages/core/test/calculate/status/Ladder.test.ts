import { Fraction } from "@logframe/core"
import { describe, expect, it } from "vitest"
import * as Live from "../../../src/calculate/live/Live.ts"
import * as Ladder from "../../../src/calculate/status/Ladder.ts"
import { increments, journal, logframeOf } from "../support.ts"

const number = (text: string): Fraction.Fraction => Fraction.parse(text) ?? Fraction.zero

/** What is said of a value by comparing it with every step. */
const naive =
  (steps: readonly string[]) =>
  (value: Fraction.Fraction): string =>
    steps.map((step) => ["<", "=", ">"][Fraction.compare(value, number(step)) + 1]).join("")

const halves = (whole: bigint): readonly [number, number] => [
  Number(whole >> 26n),
  Number(whole & BigInt(Ladder.lowHalf - 1))
]

describe("a ladder", () => {
  const steps = ["10", "-2.5", "10", "-2", "9007199254740993", "1/3", "-99999999999999999999.5"]
  const ladder = () => Ladder.make(steps.map(number), naive(steps))

  it("has each step once, ascending, and a word below, at and above each", () => {
    expect(ladder().steps.map(Fraction.format)).toEqual([
      "-99999999999999999999.5",
      "-2.5",
      "-2",
      "1/3",
      "10",
      "9007199254740993"
    ])
    expect(ladder().words).toHaveLength(13)
    expect(new Set(ladder().words).size).toBe(13)
  })

  it.each([0, 1])(
    "in units of %s decimal places says of any whole number what a comparison says",
    (scale) => {
      const inUnits = Ladder.inUnits(ladder(), scale)
      const unit = 10n ** BigInt(scale)
      const near = steps.flatMap((step) => {
        const { numerator, denominator } = number(step)
        const at = (numerator * unit) / denominator
        return [
          at - 2n,
          at - 1n,
          at,
          at + 1n,
          at + 2n,
          at + BigInt(Ladder.lowHalf),
          at - BigInt(Ladder.lowHalf)
        ]
      })
      for (const value of [...near, 0n, 2n ** 60n, -(2n ** 70n)]) {
        const [high, low] = halves(value)
        expect([value, Ladder.at(inUnits, high, low)]).toEqual([
          value,
          naive(steps)(Fraction.make(value, unit))
        ])
      }
    }
  )

  it("of no steps has one word", () => {
    expect(
      Ladder.at(
        Ladder.inUnits(
          Ladder.make([], () => "only"),
          2
        ),
        0,
        5
      )
    ).toBe("only")
  })
})

describe("the status of a live evaluation", () => {
  it("is exact where totals pass 2^53 and where they come back", () => {
    const large = "999999999999999999"
    const live = Live.make(
      logframeOf({
        measure: increments,
        targets: [{ id: "t", when: "2024-12-31", expectation: { _tag: "AtLeast", value: large } }]
      }),
      { asOf: "2024-12-31" as never }
    )
    const said = journal(
      { value: "899999999999999999" },
      { value: "0.1" },
      { value: "99999999999999999.8" },
      { value: "0.1" },
      { supersedes: "f2" },
      { value: `-${large}` },
      { value: large },
      { value: "0.1" }
    ).map((stored) => {
      live.apply(stored)
      return live.status("i")
    })
    expect(said).toEqual(["behind", "onTrack", "onTrack", "kept", "onTrack", "offTrack", "onTrack", "kept"])
  })

  it("says nothing else than the standing, beyond 2^79 too", () => {
    const target = { id: "t", when: "2024-12-31", expectation: { _tag: "AtLeast", value: "5" } } as const
    const live = Live.make(logframeOf({ measure: increments, targets: [target] }), {
      asOf: "2024-12-31" as never
    })
    const rows = ["0.0000000001", "999999999999999999", "999999999999999999.9999999999", "-5"]
    const withdrawn = [
      ...rows.map((value) => ({ value })),
      ...["f2", "f3", "f1"].map((id) => ({ supersedes: id }))
    ]
    for (const stored of journal(...withdrawn)) {
      live.apply(stored)
      expect(live.status("i")).toBe(live.standing("i")?.status.code)
    }
  })
})
