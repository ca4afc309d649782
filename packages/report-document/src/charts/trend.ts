import { CalendarDate, type Document, type Fraction } from "@logframe/core"
import { curveLinear, curveStepAfter, line } from "d3-shape"
import { join, type Markup } from "../Markup.ts"
import * as Show from "../Show.ts"
import * as Words from "../Words.ts"
import { tickTexts } from "./axis.ts"
import { colour, type Frame, label, legend, picture, shape, textWidth, width } from "./draw.ts"
import { linear, position, type Scale } from "./scale.ts"
import { timeTicks } from "./timeTicks.ts"

interface Spot {
  readonly x: number
  readonly y: number | undefined
}

/** A solid line with dots for the actual values, a dashed line of steps with squares for what was promised. */
export const trend = (words: Words.Words, chart: Document.Trend, frame: Frame): Markup => {
  const keys = legend(
    [
      key(words, words.titles.actual, chart.actual, chart, actualSign),
      key(words, words.titles.target, chart.target, chart, targetSign)
    ].flat(),
    2
  )
  const [top, bottom] = [keys.height + 12, keys.height + 162]
  const points = [...chart.actual, ...chart.target]
  const scale = linear(
    points.flatMap(({ value }) => (value === undefined ? [] : [position(value)])),
    [bottom, top]
  )
  const texts = tickTexts(words, scale, chart.format)
  const left = Math.max(...texts.map((text) => textWidth(text, 12))) + 8
  const time = timeScale(points, [left + 6, width - 8])
  const spots = (series: readonly Document.Point[]): readonly Spot[] =>
    [...series]
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
      .map(({ day, value }) => ({
        x: time(day),
        y: value === undefined ? undefined : scale.place(position(value))
      }))
  return picture(
    frame,
    bottom + 26,
    keys.markup,
    grid(scale, texts, left),
    timeAxis(words, points, time, bottom),
    series(spots(chart.target), "target"),
    series(spots(chart.actual), "actual")
  )
}

/** The name of a series with its last value, which also says what the line looks like. */
const key = (
  words: Words.Words,
  name: string,
  points: readonly Document.Point[],
  chart: Document.Trend,
  sign: (x: number, y: number) => Markup
) => {
  const last = points
    .filter(hasValue)
    .reduce<Known | undefined>((a, b) => (a && a.day > b.day ? a : b), undefined)
  if (last === undefined) return []
  const value = Show.number(words, last.value, chart.format)
  return [{ words: `${name}${words.colon} ${value} (${Words.day(words, last.day)})`, sign }]
}

type Known = Document.Point & { readonly value: Fraction.Fraction }
const hasValue = (point: Document.Point): point is Known => point.value !== undefined

const timeScale = (
  points: readonly Document.Point[],
  [start, end]: readonly [number, number]
): ((day: CalendarDate.CalendarDate) => number) => {
  const days = points.map(({ day }) => CalendarDate.toEpochDays(day))
  const [first, last] = [Math.min(...days), Math.max(...days)]
  return (day) =>
    first === last
      ? (start + end) / 2
      : start + ((CalendarDate.toEpochDays(day) - first) / (last - first)) * (end - start)
}

const grid = (scale: Scale, texts: readonly string[], left: number): Markup =>
  join(
    scale.ticks.flatMap((tick, n) => {
      const y = scale.place(position(tick))
      const text = texts[n] ?? ""
      return [
        shape("line", { x1: left, y1: y, x2: width, y2: y, stroke: colour.grid }),
        label(left - 6, y + 4, text, { "font-size": 12, fill: colour.quiet, "text-anchor": "end" })
      ]
    })
  )

const timeAxis = (
  words: Words.Words,
  points: readonly Document.Point[],
  time: (day: CalendarDate.CalendarDate) => number,
  y: number
): Markup =>
  join(
    timeTicks(
      words,
      points.map(({ day }) => day)
    ).flatMap(({ day, text }) => {
      const x = time(day)
      const half = textWidth(text, 12) / 2
      const middle = Math.min(Math.max(x, half), width - half)
      return [
        shape("line", { x1: x, y1: y, x2: x, y2: y + 5, stroke: colour.line }),
        label(middle, y + 19, text, { "font-size": 12, fill: colour.quiet, "text-anchor": "middle" })
      ]
    })
  )

const series = (spots: readonly Spot[], kind: "actual" | "target"): Markup => {
  const path = line<Spot>()
    .defined((spot) => spot.y !== undefined)
    .x((spot) => spot.x)
    .y((spot) => spot.y ?? 0)
    .curve(kind === "actual" ? curveLinear : curveStepAfter)
    .digits(2)([...spots])
  const dashes = kind === "target" ? { "stroke-dasharray": "6 4" } : {}
  return join([
    shape("path", { d: path ?? "", fill: "none", stroke: colour[kind], "stroke-width": 2, ...dashes }),
    ...spots.flatMap(({ x, y }) => (y === undefined ? [] : [kind === "actual" ? dot(x, y) : square(x, y)]))
  ])
}

const dot = (x: number, y: number): Markup => shape("circle", { cx: x, cy: y, r: 3.5, fill: colour.actual })

const square = (x: number, y: number): Markup =>
  shape("rect", {
    x: x - 3.5,
    y: y - 3.5,
    width: 7,
    height: 7,
    fill: "#ffffff",
    stroke: colour.target,
    "stroke-width": 1.5
  })

const actualSign = (x: number, y: number): Markup =>
  join([
    shape("line", { x1: x - 9, y1: y, x2: x + 9, y2: y, stroke: colour.actual, "stroke-width": 2 }),
    dot(x, y)
  ])

const targetSign = (x: number, y: number): Markup =>
  join([
    shape("line", {
      x1: x - 9,
      y1: y,
      x2: x + 9,
      y2: y,
      stroke: colour.target,
      "stroke-width": 2,
      "stroke-dasharray": "6 4"
    }),
    square(x, y)
  ])
