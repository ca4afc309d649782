import type { Document, Fraction } from "@logframe/core"
import { coordinate, join, type Markup } from "../Markup.ts"
import * as Show from "../Show.ts"
import type { Words } from "../Words.ts"
import { horizontal } from "./axis.ts"
import { colour, type Frame, type Key, legend, picture, shape, width } from "./draw.ts"
import { linear, position } from "./scale.ts"

type Kind = "actual" | "expected" | "target" | "baseline"

const order: readonly Kind[] = ["actual", "expected", "target", "baseline"]

/**
 * A bar for the actual value on a track, with a mark for the target, one for the expectation to date and one for the
 * baseline: told apart by shape, named with their values below.
 */
export const bullet = (words: Words, chart: Document.Bullet, frame: Frame): Markup => {
  const present = order.flatMap((kind) => {
    const value = chart[kind]
    return value === undefined ? [] : [{ kind, value }]
  })
  const scale = linear(
    present.map(({ value }) => position(value)),
    [8, width - 8]
  )
  const place = (value: Fraction.Fraction): number => scale.place(position(value))
  const [top, height] = [8, 22]
  const middle = top + height / 2
  const marks = present.map(({ kind, value }) =>
    kind === "actual"
      ? bar(scale.place(0), place(value), middle)
      : mark(kind, place(value), top - 5, top + height + 5, middle)
  )
  const keys = legend(
    present.map(
      ({ kind, value }): Key => ({
        words: `${words.titles[kind]}${words.colon} ${Show.number(words, value, chart.format)}`,
        sign: (x, y) => (kind === "actual" ? bar(x - 7, x + 7, y) : mark(kind, x, y - 8, y + 8, y))
      })
    ),
    top + height + 32
  )
  return picture(
    frame,
    top + height + 34 + keys.height,
    shape("rect", { x: 8, y: top, width: width - 16, height, fill: colour.track, stroke: colour.line }),
    join(marks),
    horizontal(words, scale, chart.format, top + height),
    keys.markup
  )
}

const bar = (from: number, to: number, y: number): Markup =>
  shape("rect", {
    x: Math.min(from, to),
    y: y - 5,
    width: Math.max(Math.abs(to - from), 1.5),
    height: 10,
    fill: colour.actual
  })

/** With a white edge, so that a mark is also seen on the bar. A thick line for the target, a dashed one with a triangle for the expectation, a ring for the baseline. */
const mark = (kind: Exclude<Kind, "actual">, x: number, top: number, bottom: number, y: number): Markup => {
  if (kind === "baseline") {
    return shape("circle", { cx: x, cy: y, r: 5, fill: "#ffffff", stroke: colour.text, "stroke-width": 2 })
  }
  if (kind === "target") {
    return join([upright(x, top, bottom, 8, "#ffffff"), upright(x, top, bottom, 4, colour.target)])
  }
  return join([
    upright(x, top, bottom, 6, "#ffffff"),
    upright(x, top, bottom, 2.5, colour.expected, "4 3"),
    shape("path", { d: `M${coordinate(x - 5)} ${top - 2}h10l-5 6z`, fill: colour.expected })
  ])
}

const upright = (
  x: number,
  top: number,
  bottom: number,
  thick: number,
  stroke: string,
  dashes?: string
): Markup =>
  shape("line", {
    x1: x,
    y1: top,
    x2: x,
    y2: bottom,
    stroke,
    "stroke-width": thick,
    "stroke-dasharray": dashes
  })
