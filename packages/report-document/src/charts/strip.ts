import type { Document } from "@logframe/core"
import { join, type Markup } from "../Markup.ts"
import type { Words } from "../Words.ts"
import { colour, type Frame, legend, picture, shape, width } from "./draw.ts"
import { dark, light, look, sign } from "./symbols.ts"

/** One bar cut by status, each piece with its sign, and the counts in words below. */
export const strip = (words: Words, chart: Document.Strip, frame: Frame): Markup => {
  const counts = chart.counts.filter(({ count }) => count > 0)
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const pieces: Markup[] = []
  let x = 1
  for (const { status, count } of counts) {
    const wide = (count / total) * (width - 2)
    const { tone } = look[status]
    pieces.push(
      shape("rect", {
        x,
        y: 1,
        width: wide,
        height: 32,
        fill: light[tone],
        stroke: dark[tone],
        "stroke-width": 1.5
      })
    )
    if (wide >= 20) pieces.push(sign(status, x + wide / 2, 17))
    x += wide
  }
  const keys = legend(
    counts.map(({ status, count }) => ({
      words: `${words.status[status]}${words.colon} ${count}`,
      sign: (x: number, y: number) => sign(status, x, y)
    })),
    44
  )
  const track = shape("rect", {
    x: 1,
    y: 1,
    width: width - 2,
    height: 32,
    fill: colour.track,
    stroke: colour.line
  })
  return picture(frame, 48 + keys.height, total === 0 ? track : join(pieces), keys.markup)
}
