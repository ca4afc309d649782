/**
 * Draws the charts of a document as SVG: one picture with a title and a description, no script and no style in it,
 * text as text. The same data makes the same bytes.
 *
 * Geometry only: what is written beside a mark is the exact value. Nothing is told by colour alone.
 *
 * @module
 */
import type { Document } from "@logframe/core"
import { bullet } from "./charts/bullet.ts"
import type { Frame } from "./charts/draw.ts"
import { funding } from "./charts/fundingBars.ts"
import { stacked } from "./charts/stacked.ts"
import { strip } from "./charts/strip.ts"
import { trend } from "./charts/trend.ts"
import type { Markup } from "./Markup.ts"
import type { Words } from "./Words.ts"

export type { Frame } from "./charts/draw.ts"

/** The chart as an SVG element. */
export const svg = (words: Words, chart: Document.Chart, frame: Frame): Markup => {
  switch (chart.chart) {
    case "bullet":
      return bullet(words, chart, frame)
    case "trend":
      return trend(words, chart, frame)
    case "stacked":
      return stacked(words, chart, frame)
    case "strip":
      return strip(words, chart, frame)
    case "funding":
      return funding(words, chart, frame)
  }
}
