/**
 * How large and how deep a document may be: asked before it is parsed and while it is, so that no document, however it is made,
 * takes more than seconds and some hundred megabytes.
 *
 * @internal
 */

/** The deepest nesting of elements that is read. */
export const maxDepth = 200
/** The deepest nesting of quotations and lists in Markdown. */
export const maxQuotes = 40
/** The most elements of HTML. */
export const maxElements = 40_000
/** The most paragraphs of a document of Word, in its cells and notes too: some thousand pages. */
export const maxParagraphs = 60_000
/** The most lines of Markdown. */
const maxLines = 20_000
/** The most characters that are left when pictures, scripts and styles are taken out. */
const maxCharacters = 5_000_000
/** The most rows of all tables. */
export const maxRows = 3_000
/** The most cells a table may span. */
export const maxCells = 30_000
/** The most signs of Markdown's syntax: brackets, stars, bars and the like. */
const maxSigns = 80_000
/** The most bars on one line: the columns of a table, whose rows a parser fills up to the last. */
const maxBars = 500
/** The longest tag outside its quoted values: some hundred attributes. */
const maxTag = 4_000

/** The document is nested deeper, or is larger, than any that people write. */
export class DocumentTooLarge extends Error {}

/** Refuses what is more than `most`, in the words of a reader: "5 elements of HTML". */
export const atMost = (most: number, found: number, what: string): void => {
  if (found > most) throw new DocumentTooLarge(`more than ${most} ${what}`)
}

/** The source without what no reader sees: embedded pictures, scripts, styles. Lines keep their numbers. */
export const withoutBallast = (source: string): string => {
  const text = silenced("style", silenced("script", withoutPictures(source)))
  atMost(maxCharacters, text.length, "characters of text")
  return text
}

const base64 = ";base64,"

/** Without the data of pictures that stand in the document itself. */
const withoutPictures = (source: string): string => {
  const kept: string[] = []
  let from = 0
  for (let at = source.indexOf(base64); at >= 0; at = source.indexOf(base64, from)) {
    const begin = at + base64.length
    kept.push(source.slice(from, begin))
    from = begin
    while (isBase64[source.charCodeAt(from)] === true) from++
  }
  return kept.length === 0 ? source : kept.join("") + source.slice(from)
}

/** Without what stands in elements that say nothing to a reader. */
const silenced = (name: string, source: string): string => {
  const begins = new RegExp(`<${name}\\b[^<>]{0,1000}>`, "gi")
  const ends = new RegExp(`</${name}\\s*>`, "gi")
  const kept: string[] = []
  let from = 0
  for (let begin = begins.exec(source); begin !== null; begin = begins.exec(source)) {
    ends.lastIndex = begins.lastIndex
    const end = ends.exec(source)
    if (end === null) break
    kept.push(source.slice(from, begins.lastIndex), onlyBreaks(source.slice(begins.lastIndex, end.index)))
    from = end.index
    begins.lastIndex = ends.lastIndex
  }
  return kept.length === 0 ? source : kept.join("") + source.slice(from)
}

const onlyBreaks = (text: string): string => text.replace(/[^\n]+/g, "")

/** Refuses HTML whose tags are no tags of people: thousands of attributes, which a parser compares with each other. */
export const refuseTags = (source: string): void => {
  let at = source.indexOf("<")
  while (at >= 0) {
    const end = /[a-z/]/i.test(source[at + 1] ?? "") ? endOfTag(source, at) : at + 1
    at = source.indexOf("<", end)
  }
}

/** The end of the tag at `from`; only what stands outside its quoted values is counted. */
const endOfTag = (source: string, from: number): number => {
  let count = 0
  let before = ""
  for (let i = from; i < source.length; i++) {
    const sign = source[i] ?? ""
    if (sign === ">") return i
    if ((sign === '"' || sign === "'") && before === "=") {
      const end = source.indexOf(sign, i + 1)
      if (end < 0) return source.length
      i = end
    }
    if (sign.trim() !== "") before = sign
    if (++count > maxTag) throw new DocumentTooLarge(`a tag of more than ${maxTag} characters`)
  }
  return source.length
}

/** Refuses Markdown that is more syntax than words. */
export const refuseSigns = (source: string): void => {
  let lines = 1
  let signs = 0
  let bars = 0
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i)
    if (code === 10) {
      lines++
      bars = 0
    } else if (code === 124) atMost(maxBars, ++bars, "bars on a line")
    else if (isSign[code] === true) signs++
  }
  atMost(maxLines, lines, "lines")
  atMost(maxSigns, signs, "signs of Markdown (brackets, stars, bars)")
}

const table = (signs: string): Readonly<Record<number, true>> =>
  Object.fromEntries([...signs].map((sign) => [sign.charCodeAt(0), true as const]))
const isSign = table('[]()*_`~|!\\&^"')
const isBase64 = table("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=")
