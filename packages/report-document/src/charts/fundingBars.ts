import type { Document, Fraction } from "@logframe/core"
import { join, type Markup } from "../Markup.ts"
import * as Show from "../Show.ts"
import type { Words } from "../Words.ts"
import { colour, type Frame, lines, picture, shape, width, wrap } from "./draw.ts"
import { linear, position } from "./scale.ts"

/** A bar for each sum, named with its amount, against a line for the budget. */
export const funding = (words: Words, chart: Document.FundingBars, frame: Frame): Markup => {
  const amount = (exact: Fraction.Fraction): string =>
    Show.number(words, exact, { as: "money", currency: chart.currency, rounding: "halfAwayFromZero" })
  const budget = chart.budget
  const all = [...(budget === undefined ? [] : [budget]), ...chart.sums.map((sum) => sum.amount)]
  const scale = linear(all.map(position), [1, width - 3])
  const pieces: Markup[] = []
  let y = 0
  const row = (label: string, draw: (y: number) => Markup): void => {
    const words_ = wrap(label, width, 2)
    pieces.push(lines(0, y + 14, words_))
    y += 17 * words_.length + 4
    pieces.push(draw(y))
    y += 24
  }
  if (budget !== undefined) {
    row(`${words.titles.budget}${words.colon} ${amount(budget)}`, (y) =>
      bar(scale.place(0), scale.place(position(budget)), y, {
        fill: "#ffffff",
        stroke: colour.text,
        "stroke-width": 1.5
      })
    )
  }
  for (const sum of chart.sums) {
    row(`${sum.label}${words.colon} ${amount(sum.amount)}`, (y) =>
      join([
        track(scale.place(0), budget === undefined ? width - 2 : scale.place(position(budget)), y),
        bar(scale.place(0), scale.place(position(sum.amount)), y, { fill: colour.actual })
      ])
    )
  }
  return picture(frame, y + 2, join(pieces))
}

const track = (from: number, to: number, y: number): Markup =>
  bar(from, to, y, { fill: colour.track, stroke: colour.line })

const bar = (from: number, to: number, y: number, look: Readonly<Record<string, string | number>>): Markup =>
  shape("rect", { x: Math.min(from, to), y, width: Math.abs(to - from), height: 14, ...look })
