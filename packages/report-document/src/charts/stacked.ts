import { type Document, Fraction } from "@logframe/core"
import { element, join, type Markup } from "../Markup.ts"
import * as Show from "../Show.ts"
import type { Words } from "../Words.ts"
import { colour, type Frame, legend, lines, picture, shape, width, wrap } from "./draw.ts"
import { linear, position } from "./scale.ts"

/** Dark and light, filled, striped and dotted: parts that stay apart in black and white. */
const fills: readonly { readonly ground: string; readonly stroke?: string; readonly path?: string }[] = [
  { ground: "#1f4e8c" },
  { ground: "#ffffff", stroke: "#9a4a00", path: "M-1 1L1-1M0 6L6 0M5 7L7 5" },
  { ground: "#8fb3dd" },
  { ground: "#ffffff", stroke: "#17603a", path: "M3 0V6" },
  { ground: "#c9ced6" },
  { ground: "#ffffff", stroke: "#5a2a82", path: "M0 3H6M3 0V6" }
]

/** One bar below another, each cut into its parts; the numbers of a bar stand above it. */
export const stacked = (words: Words, chart: Document.Stacked, frame: Frame): Markup => {
  const fill = (part: number): string => `url(#${frame.id}-fill-${part % fills.length})`
  const keys = legend(
    chart.parts.map((words, part) => ({
      words,
      sign: (x: number, y: number) => block(x - 8, y - 7, 16, 14, fill(part))
    })),
    2
  )
  const most = chart.bars.map(({ values }) => position(Fraction.sum(values.map(drawn))))
  const scale = linear(most, [0, width])
  const bars: Markup[] = []
  let y = keys.height + 8
  for (const bar of chart.bars) {
    const words_ = wrap(sentence(words, chart, bar), width, 3)
    bars.push(lines(0, y + 14, words_))
    y += 17 * words_.length + 4
    let x = 0
    for (const [part, value] of bar.values.entries()) {
      const wide = scale.place(position(drawn(value)))
      if (wide > 0) bars.push(block(x, y, wide, 16, fill(part)))
      x += wide
    }
    y += 26
  }
  return picture(frame, y, patterns(frame.id, chart.parts.length), keys.markup, join(bars))
}

/** "2018: women 12, men 20". */
const sentence = (words: Words, chart: Document.Stacked, bar: Document.Stacked["bars"][number]): string =>
  `${bar.label}${words.colon} ${bar.values
    .flatMap((value, part) =>
      value === undefined ? [] : [`${chart.parts[part] ?? ""} ${Show.number(words, value, chart.format)}`]
    )
    .join(", ")}`

const drawn = (value: Fraction.Fraction | undefined): Fraction.Fraction =>
  value === undefined || Fraction.sign(value) < 0 ? Fraction.zero : value

const block = (x: number, y: number, wide: number, height: number, fill: string): Markup =>
  shape("rect", { x, y, width: wide, height, fill, stroke: colour.text, "stroke-width": 1 })

const patterns = (id: string, parts: number): Markup =>
  element(
    "defs",
    {},
    ...fills
      .slice(0, parts)
      .map(({ ground, stroke, path }, n) =>
        element(
          "pattern",
          { id: `${id}-fill-${n}`, width: 6, height: 6, patternUnits: "userSpaceOnUse" },
          shape("rect", { width: 6, height: 6, fill: ground }),
          ...(path === undefined ? [] : [shape("path", { d: path, stroke, "stroke-width": 2, fill: "none" })])
        )
      )
  )
