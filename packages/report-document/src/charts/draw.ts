/**
 * The pencil of the charts: shapes, text that fits, and colours that also work in black and white.
 *
 * All charts share one width, so that text has one size on the page; they grow and shrink with it.
 */
import { type Attribute, element, join, type Markup, text } from "../Markup.ts"

/** The width of every chart, in the units of its drawing. */
export const width = 420

/** Dark enough for text on white and on {@link colour.track}. */
export const colour = {
  text: "#1c2530",
  quiet: "#4a5562",
  line: "#8792a0",
  grid: "#dde2e8",
  track: "#e9edf2",
  actual: "#1f4e8c",
  target: "#1c2530",
  expected: "#9a4a00"
} as const

/** What every chart is drawn into: a name of its own for ids, and what it says to those who cannot see it. */
export interface Frame {
  /** Unique on the page; the ids inside begin with it. */
  readonly id: string
  readonly title: string
  readonly description: string
}

/** The drawing as a picture with a title and a description, without script and style. */
export const picture = (frame: Frame, height: number, ...shapes: readonly Markup[]): Markup =>
  element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      role: "img",
      "aria-labelledby": `${frame.id}-title ${frame.id}-desc`,
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      "font-family": "Segoe UI, Helvetica Neue, Arial, sans-serif",
      "font-size": 13,
      fill: colour.text
    },
    element("title", { id: `${frame.id}-title` }, text(frame.title)),
    element("desc", { id: `${frame.id}-desc` }, text(frame.description)),
    ...shapes
  )

/** A shape without content. */
export const shape = (name: string, attributes: Readonly<Record<string, Attribute>>): Markup =>
  element(name, attributes)

/** A line of text; `y` is its base line. */
export const label = (
  x: number,
  y: number,
  words: string,
  attributes: Readonly<Record<string, Attribute>> = {}
): Markup => element("text", { x, y, ...attributes }, text(words))

/** Lines of text below one another, from the base line `y` on. */
export const lines = (x: number, y: number, words: readonly string[], lineHeight = 17): Markup =>
  join(words.map((line, n) => label(x, y + n * lineHeight, line)))

/** About how wide a text is drawn: wide for scripts with square characters, so that nothing overlaps. */
export const textWidth = (words: string, size = 13): number => {
  let ems = 0
  for (const character of words) ems += /[iIjlt.,:;' |!()]/.test(character) ? 0.4 : emsOf(character)
  return ems * size
}

const emsOf = (character: string): number =>
  (character.codePointAt(0) ?? 0) >= 0x1100 ? 1.05 : /[A-ZmwMW%@]/.test(character) ? 0.8 : 0.62

/** The text in lines that fit, broken between words; a longer text ends in "…" and is whole in the table beside the chart. */
export const wrap = (words: string, available = width, most = 2): readonly string[] => {
  const result: string[] = []
  let current = ""
  for (const word of words
    .replace(/\s+/g, " ")
    .trim()
    .split(" ")
    .flatMap((word) => cut(word, available))) {
    const longer = current === "" ? word : `${current} ${word}`
    if (textWidth(longer) <= available) current = longer
    else {
      result.push(current)
      current = word
    }
    if (result.length === most) return [...result.slice(0, -1), `${result.at(-1)} …`]
  }
  return [...result, current]
}

/** A word longer than a line, in pieces. */
const cut = (word: string, available: number): readonly string[] => {
  if (textWidth(word) <= available) return [word]
  const pieces: string[] = [""]
  for (const character of word.slice(0, 500)) {
    const longer = `${pieces.at(-1)}${character}`
    if (textWidth(longer) <= available - 13) pieces[pieces.length - 1] = longer
    else pieces.push(character)
  }
  return pieces
}

/** A sign with words, as a legend has them. */
export interface Key {
  readonly words: string
  /** Draws the sign into a box 16 wide whose middle is at the point. */
  readonly sign: (x: number, y: number) => Markup
}

/** The keys side by side, in as many rows as they need; `y` is the top. */
export const legend = (
  keys: readonly Key[],
  y: number
): { readonly height: number; readonly markup: Markup } => {
  const pieces: Markup[] = []
  let [x, top] = [0, y]
  for (const key of keys) {
    const [words = ""] = wrap(key.words, width - 24, 1)
    const needed = 24 + textWidth(words)
    if (x > 0 && x + needed > width) [x, top] = [0, top + 20]
    pieces.push(key.sign(x + 8, top + 9), label(x + 22, top + 14, words))
    x += needed + 18
  }
  return { height: keys.length === 0 ? 0 : top + 20 - y, markup: join(pieces) }
}
