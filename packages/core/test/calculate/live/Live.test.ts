import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import { describe, expect, it } from "vitest"
import * as Live from "../../../src/calculate/live/Live.ts"
import * as LiveStream from "../../../src/calculate/live/LiveStream.ts"
import { increments, journal, levels, logframeOf, type Row, text } from "../support.ts"

const question = { asOf: "2024-12-31" as never }
const target = { id: "t", expectation: { _tag: "AtLeast", value: "100" } } as const

/** The value to date after each of the facts. */
const valuesAfter = (
  measure: typeof increments | typeof levels,
  ...rows: readonly Row[]
): readonly string[] => {
  const live = Live.make(logframeOf({ measure }), question)
  return journal(...rows).map((stored) => {
    live.apply(stored)
    return text(live.toDate("i"))
  })
}

describe("a live evaluation", () => {
  it("adds an increment, replaces it by its correction, and takes it out when it is withdrawn", () => {
    expect(
      valuesAfter(
        increments,
        { on: "2024-02-01", value: "10" },
        { on: "2024-03-01", value: "2.5" },
        { on: "2024-02-01", value: "11", supersedes: "f1" },
        { on: "2024-02-01", supersedes: "f3" }
      )
    ).toEqual(["10", "12.5", "13.5", "2.5"])
  })

  it("finds the level before, when the latest is withdrawn, moved or rejected", () => {
    expect(
      valuesAfter(
        levels,
        { on: "2024-02-01", value: "5" },
        { on: "2024-02-09", value: "6" },
        { on: "2024-02-20", value: "7" },
        { on: "2024-02-20", supersedes: "f3" },
        { on: "2024-01-15", value: "8", supersedes: "f2" },
        { review: [["f5"], "rejected"] },
        { review: [["f5"], "approved"] }
      )
    ).toEqual(["5", "6", "7", "6", "5", "6", "5"])
  })

  it("keeps the later of two on a day, also when the earlier is approved after it", () => {
    const on = "2024-02-01"
    expect(
      valuesAfter(
        levels,
        { on, value: "5", status: "draft" },
        { on, value: "6" },
        { review: [["f1"], "approved"] }
      )
    ).toEqual(["—NothingApproved", "6", "6"])
  })

  it("stays exact when a sum passes 2^53 and 2^63, and when it comes back", () => {
    const large = "999999999999999999"
    expect(
      valuesAfter(
        increments,
        { value: "9007199254740991" },
        { value: "2" },
        { value: "0.25" },
        ...Array.from({ length: 10 }, () => ({ value: large })),
        { value: `-${large}` },
        { supersedes: "f2" },
        { supersedes: "f1" }
      )
    ).toEqual([
      "9007199254740991",
      "9007199254740993",
      "9007199254740993.25",
      ...Array.from({ length: 10 }, (_, n) => `${9007199254740993n + BigInt(n + 1) * BigInt(large)}.25`),
      `${9007199254740993n + 9n * BigInt(large)}.25`,
      `${9007199254740991n + 9n * BigInt(large)}.25`,
      `${9n * BigInt(large)}.25`
    ])
  })

  it("tells of a draft nothing, and of its approval that it counts", () => {
    const live = Live.make(logframeOf({ measure: increments }), question)
    const [draft, approval] = journal({ value: "3", status: "draft" }, { review: [["f1"], "approved"] })
    expect(draft && live.apply(draft)).toEqual([])
    expect(text(live.toDate("i"))).toBe("—NothingApproved")
    expect(approval && live.apply(approval)).toEqual([{ indicator: "i", fact: "f1", counts: true }])
    expect(text(live.toDate("i"))).toBe("3")
  })

  it("says the word of the status after each fact", () => {
    const live = Live.make(
      logframeOf({ measure: increments, targets: [{ ...target, when: "2024-12-31" }] }),
      question
    )
    const said = journal({ value: "60" }, { value: "29.9" }, { value: "0.1" }, { value: "10" }).map(
      (stored) => {
        live.apply(stored)
        return live.status("i")
      }
    )
    expect(said).toEqual(["offTrack", "behind", "onTrack", "kept"])
    expect(live.standing("i")?.kept).toBe(true)
    expect(live.standing("nothing")).toBeUndefined()
  })

  it("passes over facts of another logframe, and takes one that was recorded before others", () => {
    const live = Live.make(logframeOf({ measure: increments }), question)
    const [first, second] = journal({ value: "1" }, { value: "2" })
    if (first === undefined || second === undefined) throw new Error("two facts")
    live.apply(second)
    live.apply({ ...first, fact: { ...first.fact, logframe: "q" as never } })
    expect(text(live.toDate("i"))).toBe("2")
    live.apply(first)
    expect(text(live.toDate("i"))).toBe("3")
  })

  it("counts a report of several cells once, and not before it is known, when it brings more decimal places", () => {
    const targets = [{ ...target, when: "2024-12-31" }]
    const facts = journal(
      { value: "1" },
      { cells: { "sex=f": "5", "sex=m": "84.5" }, recorded: "2024-06-01" }
    )
    const before = { ...question, knownAt: "2024-03-01T00:00:00Z" as never }
    const [early, now] = [before, question].map((asked) => {
      const live = Live.make(logframeOf({ measure: increments, targets }), asked)
      const told = facts.flatMap((stored) =>
        live.apply(stored).map(({ fact, counts }) => `${fact} ${counts}`)
      )
      return [told, live.status("i"), text(live.toDate("i"))]
    })
    expect(early).toEqual([["f1 true"], "offTrack", "1"])
    expect(now).toEqual([["f1 true", "f2 true"], "onTrack", "90.5"])
  })

  it("calls back until it is told to stop, and is a stream for those who use Effect", async () => {
    const live = Live.make(logframeOf({ measure: increments }), question)
    const [first, second, third] = journal({ value: "1" }, { value: "2" }, { value: "4", supersedes: "f2" })
    if (first === undefined || second === undefined || third === undefined) throw new Error("three facts")
    const told: string[] = []
    const stop = live.subscribe(({ fact, counts }) => told.push(`${fact} ${counts}`))
    live.apply(first)
    stop()
    const streamed = Effect.gen(function* () {
      const fiber = yield* Effect.forkChild(Stream.runCollect(Stream.take(LiveStream.changes(live), 3)), {
        startImmediately: true
      })
      yield* Effect.yieldNow
      live.apply(second)
      live.apply(third)
      return yield* Fiber.join(fiber)
    })
    expect((await Effect.runPromise(streamed)).map(({ fact, counts }) => `${fact} ${counts}`)).toEqual([
      "f2 true",
      "f2 false",
      "f3 true"
    ])
    expect(told).toEqual(["f1 true"])
  })
})
