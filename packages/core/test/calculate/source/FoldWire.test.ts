import { Fraction } from "@logframe/core"
import { describe, expect, it } from "vitest"
import { exact, type FoldWire, merged } from "../../../src/calculate/source/FoldWire.ts"

const latest = (end: string, recorded: string, seq: number, value: string) =>
  ({ fold: "latest", end, recorded, seq, value: { _tag: "Number", value } }) as FoldWire

describe("parts of a fold that a store made", () => {
  it.each<readonly [readonly FoldWire[], FoldWire]>([
    [
      [
        { fold: "sum", sum: "1.5" },
        { fold: "sum", sum: "-4" },
        { fold: "sum", sum: "10" }
      ],
      { fold: "sum", sum: "7.5" }
    ],
    [
      [
        { fold: "ratio", n: "1", d: "3" },
        { fold: "ratio", n: "2", d: "4.5" }
      ],
      { fold: "ratio", n: "3", d: "7.5" }
    ],
    [
      [
        { fold: "min", value: "3" },
        { fold: "min", value: "-2" },
        { fold: "min", value: "8" }
      ],
      { fold: "min", value: "-2" }
    ],
    [
      [
        { fold: "max", value: "3" },
        { fold: "max", value: "8" },
        { fold: "max", value: "-2" }
      ],
      { fold: "max", value: "8" }
    ]
  ])("merge into one, %j", (parts, whole) => {
    expect(merged(parts)).toEqual(whole)
  })

  it("of a latest value keep the later day, then the later recording, then the later place in the journal", () => {
    const first = latest("2024-03-31", "2024-04-02T00:00:00.000Z", 3, "1")
    const older = latest("2024-03-30", "2024-04-09T00:00:00.000Z", 9, "2")
    const sooner = latest("2024-03-31", "2024-04-01T00:00:00.000Z", 8, "3")
    const before = latest("2024-03-31", "2024-04-02T00:00:00.000Z", 2, "4")
    for (const other of [older, sooner, before]) {
      expect(merged([first, other])).toEqual(first)
      expect(merged([other, first])).toEqual(first)
    }
  })

  it("are nothing when there are none", () => {
    expect(merged([])).toBeUndefined()
  })

  it("of another fold than the first are passed over", () => {
    expect(
      merged([
        { fold: "sum", sum: "1" },
        { fold: "max", value: "8" }
      ])
    ).toEqual({ fold: "sum", sum: "1" })
  })

  it("of a fold that is not known are nothing", () => {
    expect(merged([{ fold: "constructor" } as never])).toBeUndefined()
  })

  it("write exact numbers, or are not believed", () => {
    expect(exact("2.50")).toEqual(Fraction.make(5n, 2n))
    expect(() => exact("NaN")).toThrow(new RangeError('No exact number: "NaN".'))
    expect(() => exact("x".repeat(100))).toThrow(new RangeError(`No exact number: "${"x".repeat(80)}".`))
  })
})
