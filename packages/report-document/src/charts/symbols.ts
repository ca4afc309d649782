/**
 * How a status looks: a shape, a tone and a sign for plain text. Always beside its word: colour never stands alone.
 */
import type { Status } from "@logframe/core"
import { coordinate, element, type Markup } from "../Markup.ts"

/** What a status says of how things stand. */
export type Tone = "good" | "caution" | "bad" | "open"

/** How a status looks. */
export interface Look {
  readonly tone: Tone
  /** One character for plain text. */
  readonly sign: string
  /** The shape in a box of 16, its middle at zero. */
  readonly path: string
  /** Filled, or drawn with a line. */
  readonly filled: boolean
}

const circle = "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z"
const check: Look = { tone: "good", sign: "✓", path: "M-6 0.5L-2 4.5L6-4.5", filled: false }
const dot: Look = { tone: "good", sign: "●", path: circle, filled: true }
const half: Look = { tone: "caution", sign: "◐", path: `${circle}M0-6a6 6 0 0 0 0 12z`, filled: true }
const cross: Look = { tone: "bad", sign: "✕", path: "M-5-5L5 5M5-5L-5 5", filled: false }
const ring: Look = { tone: "open", sign: "○", path: circle, filled: false }
const dash: Look = { tone: "open", sign: "–", path: "M-6 0H6", filled: false }
const up: Look = { tone: "caution", sign: "▲", path: "M0-6L6 5H-6z", filled: true }
const down: Look = { tone: "bad", sign: "▼", path: "M0 6L6-5H-6z", filled: true }

/** The look of every status. */
export const look: Readonly<Record<Status.Code, Look>> = {
  kept: check,
  onTrack: dot,
  behind: half,
  offTrack: cross,
  notDue: dash,
  noData: ring,
  over: up,
  onTarget: dot,
  under: down,
  notReporting: ring,
  narrativeRequired: up,
  withinTolerance: dot,
  green: dot,
  yellow: half,
  red: cross
}

/** Dark colours: readable as text on white and on the light ones. */
export const dark: Readonly<Record<Tone, string>> = {
  good: "#17603a",
  caution: "#7a4b00",
  bad: "#9c1c1c",
  open: "#4a5562"
}

/** Light colours, behind dark text. */
export const light: Readonly<Record<Tone, string>> = {
  good: "#dff1e5",
  caution: "#fcecc9",
  bad: "#fbe2e0",
  open: "#eceff3"
}

/** The sign of a status at a point, in its dark colour. */
export const sign = (code: Status.Code, x: number, y: number): Markup => {
  const { path, tone, filled } = look[code]
  return element("path", {
    d: path,
    transform: `translate(${coordinate(x)} ${coordinate(y)})`,
    fill: filled ? dark[tone] : "none",
    "fill-rule": "evenodd",
    stroke: dark[tone],
    "stroke-width": 2,
    "stroke-linecap": "round",
    "stroke-linejoin": "round"
  })
}
