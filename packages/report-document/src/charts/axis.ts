import type { Document } from "@logframe/core"
import { join, type Markup } from "../Markup.ts"
import * as Show from "../Show.ts"
import type { Words } from "../Words.ts"
import { colour, label, shape, textWidth, width } from "./draw.ts"
import { position, type Scale } from "./scale.ts"

/** The round numbers of a scale as they are written beside it: exact, without the unit. */
export const tickTexts = (words: Words, scale: Scale, format: Document.NumberFormat): readonly string[] =>
  scale.ticks.map((tick) => Show.number(words, tick, bare(format)))

const bare = (format: Document.NumberFormat): Document.NumberFormat =>
  format.as === "percent"
    ? { ...format, decimals: 12 }
    : { as: "decimal", decimals: 12, rounding: format.rounding }

/** A horizontal axis whose line is at `y`: every round number that has room beside the one before it. */
export const horizontal = (words: Words, scale: Scale, format: Document.NumberFormat, y: number): Markup => {
  const pieces: Markup[] = []
  let end = Number.NEGATIVE_INFINITY
  for (const [n, words_] of tickTexts(words, scale, format).entries()) {
    const x = scale.place(position(scale.ticks[n] ?? { numerator: 0n, denominator: 1n }))
    const wide = textWidth(words_, 12)
    const left = Math.min(Math.max(x - wide / 2, 0), width - wide)
    pieces.push(shape("line", { x1: x, y1: y, x2: x, y2: y + 4, stroke: colour.line }))
    if (left < end + 8) continue
    pieces.push(label(left, y + 17, words_, { "font-size": 12, fill: colour.quiet }))
    end = left + wide
  }
  return join(pieces)
}
