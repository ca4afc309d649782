import { Evaluation, type Fact } from "@logframe/core"
import { expect } from "vitest"
import * as Live from "../../../src/calculate/live/Live.ts"
import { type Row, text } from "../support.ts"

/** The rows as a ratio reports them: each value over a denominator of its own. */
export const inParts = (rows: readonly Row[]): readonly Row[] =>
  rows.map(({ value, ...row }, i) =>
    value === undefined ? row : { ...row, parts: [value, String(10 + i)] as const }
  )

/** After each fact the live evaluation says what an evaluation of all so far says: of the whole, each place and each period. */
export const follows = (
  logframe: Parameters<typeof Live.make>[0],
  asked: Parameters<typeof Live.make>[1],
  states: readonly (readonly Fact.Stored[])[],
  begin = 0
): void => {
  const live = Live.make(logframe, asked, states[begin - 1] ?? [])
  for (let n = begin; n < states.length; n++) {
    const facts = states[n] ?? []
    live.apply(facts.at(-1) as Fact.Stored)
    const row = Evaluation.indicator(Evaluation.make(logframe, facts, asked), "i")
    expect([n, text(live.toDate("i")), live.status("i")]).toEqual([
      n,
      row && text(row.actual),
      row?.status.code
    ])
    for (const { place, reading } of row?.places ?? []) {
      expect([n, place, text(live.toDate("i", { place }))]).toEqual([n, place, text(reading)])
    }
    for (const { period, actual } of row?.periods ?? []) {
      const read = live.read("i", { is: "period", ...period })
      expect([n, period.from, text(read)]).toEqual([n, period.from, text(actual)])
    }
  }
}
