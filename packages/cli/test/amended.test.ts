import { readFileSync } from "node:fs"
import { Logframe } from "@logframe/core"
import { beforeAll, describe, expect, it } from "vitest"
import { workplace } from "./support.ts"

const quantity = (unit: string, facts: "increment" | "level") =>
  ({ _tag: "Quantity", unit: { name: { en: unit } }, facts }) as const
const target = (id: string, value: string) => ({ id, expectation: { _tag: "AtLeast", value } }) as const
const baseline = (id: string, value: string) =>
  ({ id, value: { _tag: "Number", value }, when: "2023" }) as const

const signed: Logframe.Input = {
  format: 1,
  id: "water",
  title: { en: "Water" },
  language: "en",
  scheme: "un",
  period: { from: "2024-01-01", through: "2025-12-31" },
  results: [{ id: "r", level: "output", statement: { en: "Water is near" } }],
  indicators: [
    {
      id: "dug",
      under: ["r"],
      statement: { en: "Wells dug" },
      measure: quantity("wells", "increment"),
      targets: [target("t-dug", "100")]
    },
    {
      id: "share",
      under: ["r"],
      statement: { en: "Villages with water" },
      measure: quantity("villages", "level"),
      baselines: [baseline("b-share", "10")],
      targets: [target("t-share", "60")]
    }
  ]
}

const [dug, share] = signed.indicators as [object, object]

/** One year longer, another target, another baseline, and another indicator from 2025 on. */
const amended = {
  ...signed,
  period: { from: "2024-01-01", through: "2026-12-31" },
  indicators: [
    dug,
    {
      id: "used",
      under: ["r"],
      replaces: { indicator: "dug", from: "2025-01-01", reason: { en: "Dug says nothing of use" } },
      statement: { en: "Wells in use" },
      measure: quantity("wells", "level"),
      baselines: [baseline("b-used", "10")],
      targets: [target("t-used", "60")]
    },
    { ...share, baselines: [baseline("b-share", "20")], targets: [target("t-share", "80")] }
  ]
} as Logframe.Input

describe("a logframe that was amended, in an SQLite store", { timeout: 300_000 }, () => {
  const place = workplace()
  const then = { text: "", json: "", knownAt: "" }
  const plain = (text: string) => text.replaceAll("\u00a0", " ")
  const asOf2024 = ["--as-of", "2024-12-31"] as const
  beforeAll(() => {
    place.write("signed.json", Logframe.toJson(Logframe.make(signed)))
    place.write("amended.json", Logframe.toJson(Logframe.make(amended)))
    place.write(
      "first.csv",
      "id,indicator,from,through,value,status\nm1,dug,2024-01-01,2024-12-31,40,approved\nm2,share,2024-12-31,2024-12-31,35,approved\n"
    )
    place.write(
      "second.csv",
      "id,indicator,from,through,value,status\nm3,used,2025-06-30,2025-06-30,35,approved\n"
    )
    place.run("save", "signed.json")
    place.run("record", "first.csv")
    then.text = place.run("evaluate", ...asOf2024).out
    then.json = place.run("evaluate", "--format", "json", ...asOf2024).out
    place.run("save", "amended.json", "--note", "Addendum 1")
    place.run("record", "second.csv")
    const history: readonly { readonly recorded: string }[] = JSON.parse(
      place.run("history", "--format", "json").out
    )
    // the last moment at which the addendum was not there
    then.knownAt = new Date(Date.parse(history[1]?.recorded ?? "") - 1).toISOString()
    return () => place[Symbol.dispose]()
  }, 300_000)

  it("reads as of then what was read then, to the last byte", () => {
    const again = place.run("evaluate", ...asOf2024, "--known-at", then.knownAt)
    expect([again.code, again.out]).toEqual([0, then.text])
    const { question: _, ...before } = JSON.parse(then.json)
    const { question, ...now } = JSON.parse(
      place.run("evaluate", "--format", "json", ...asOf2024, "--known-at", then.knownAt).out
    )
    expect(question.knownAt).toBe(then.knownAt)
    expect(now).toEqual(before)
  })

  it("reads the same day as of now by what is promised now", () => {
    const row = (out: string, id: string) =>
      JSON.parse(out).indicators.find((one: { id: string }) => one.id === id)
    const now = place.run("evaluate", "--format", "json", ...asOf2024).out
    const way = (out: string) => row(out, "share").progress.value
    // (35 - 10) / (60 - 10) of then, (35 - 20) / (80 - 20) of now
    expect([way(then.json), way(now)]).toEqual(["0.5", "0.25"])
    expect(row(now, "dug").amended).toEqual({ through: "2024-12-31", isInForce: true, replacedBy: ["used"] })
    expect(row(now, "used").amended.isInForce).toBe(false)
  })

  it("shows both editions in the report, each with its value", () => {
    expect(plain(place.run("evaluate", "--as-of", "2025-12-31").out)).toMatch(
      /until 31 December 2024: Wells dug.* 40 /
    )
    expect(
      place.run("report", "--format", "markdown", "--out", "report.md", "--as-of", "2025-12-31").code
    ).toBe(0)
    const report = plain(readFileSync(place.path("report.md"), "utf8"))
    expect(report).toMatch(/\| \*\*until 31 December 2024: Wells dug\*\*.*\| 40 \|/)
    expect(report).toMatch(/\| \*\*Wells in use\*\*.*\| 35 \|/)
    // one of the two is counted
    expect(report).toContain("2 of 2 indicators counted")
    const before = place.run("report", "--format", "markdown", "--out", "-", ...asOf2024).out
    expect(plain(before)).toMatch(/\| \*\*from 1 January 2025: Wells in use/)
  })

  it("prints the summary in the edition of the day", () => {
    const summary = (asOf: string) =>
      place.run("report", "--template", "coe-summary", "--format", "markdown", "--out", "-", "--as-of", asOf)
        .out
    const indicators = (asOf: string) =>
      ["Wells dug", "Wells in use"].filter((words) => summary(asOf).includes(words))
    expect([indicators("2024-12-31"), indicators("2025-01-01")]).toEqual([["Wells dug"], ["Wells in use"]])
  })

  it("gives back both revisions as they were saved", () => {
    const { out } = place.run("diff", "1", "amended.json")
    expect(out).toContain("Wells in use")
    expect(place.run("diff", "2", "amended.json")).toMatchObject({ code: 0, out: "" })
  })
})
