import { Fraction } from "@logframe/core"
import { Show } from "@logframe/report-document"
import { strFromU8, unzipSync } from "fflate"
import { SaxesParser } from "saxes"

/** The parts of the file as events of a strict parser of XML. */
export const parts = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const [name, content] of Object.entries(unzipSync(bytes)))
    if (/\.(xml|rels)$/.test(name)) found.set(name, strFromU8(content))
  return found
}

/** What stands in elements of these names, in reading order. */
export const inside = (xml: string, names: readonly string[]): readonly string[] => {
  const found: string[] = []
  let depth = 0
  const parser = new SaxesParser()
  parser.on("opentag", ({ name }) => {
    if (!names.includes(name)) return
    depth++
    found.push("")
  })
  parser.on("closetag", ({ name }) => {
    if (names.includes(name)) depth--
  })
  parser.on("text", (text) => {
    if (depth > 0) found[found.length - 1] += text
  })
  parser.on("error", (error) => {
    throw error
  })
  parser.write(xml).close()
  return found
}

/** Formulas, names, addresses, and whatever else an attribute leads to. */
export const runsOf = (opened: ReadonlyMap<string, string>): readonly string[] =>
  [...opened].flatMap(([name, xml]) => [
    // a name in quotes is a name
    ...inside(xml, ["f", "definedName"]).map((formula) => formula.replace(/'(?:[^']|'')*'/g, "")),
    ...(name.endsWith(".rels") ? [...xml.matchAll(/Target="([^"]*)"/g)].map(([, target = ""]) => target) : [])
  ])

interface Attributes {
  readonly [name: string]: string
}

/** Each element of that name with its attributes, in reading order. */
const elements = (xml: string, name: string): readonly Attributes[] => {
  const found: Attributes[] = []
  const parser = new SaxesParser()
  parser.on("opentag", (tag) => {
    if (tag.name === name) found.push(tag.attributes as Attributes)
  })
  parser.write(xml).close()
  return found
}

/** The codes of number formats, by the number of the style of a cell. */
const formatsOf = (styles: string): readonly (string | undefined)[] => {
  const codes = new Map(elements(styles, "numFmt").map(({ numFmtId, formatCode }) => [numFmtId, formatCode]))
  const cells = styles.slice(styles.indexOf("<cellXfs"), styles.indexOf("</cellXfs>") + "</cellXfs>".length)
  return elements(cells, "xf").map(({ numFmtId }) => codes.get(numFmtId) ?? builtIn[Number(numFmtId)])
}

/** Formats that Excel knows by their numbers. */
const builtIn: Readonly<Record<number, string>> = { 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%" }

/** A number as Excel shows it: its value in the decimals of the format, between the words of the format. */
const shownNumber = (value: string, format: string | undefined): string => {
  if (format === undefined) return value
  if (format.startsWith("yyyy"))
    return new Date(Date.UTC(1899, 11, 30 + Number(value))).toISOString().slice(0, 10)
  const [digits = "", power = "0"] = value.toLowerCase().split("e")
  const ten = Fraction.make(10n ** BigInt(Math.abs(Number(power))))
  const written = Fraction.parse(digits) ?? Fraction.zero
  const exact = Number(power) < 0 ? Fraction.divide(written, ten) : Fraction.multiply(written, ten)
  const isShare = format.replace(/"[^"]*"/g, "").includes("%")
  const shown = Show.plain(Fraction.multiply(exact ?? Fraction.zero, Fraction.fromInt(isShare ? 100 : 1)), {
    as: "decimal",
    decimals: /\.(0+)/.exec(format.replace(/"[^"]*"/g, ""))?.[1]?.length ?? 0,
    rounding: "halfAwayFromZero"
  })
  return format
    .replace(/("[^"]*")|[#,0]+(?:\.0+)?/g, (part, words) => (words === undefined ? shown : part))
    .replaceAll('"', "")
}

/** The cells of every sheet as they are shown, one after the other. */
export const shownText = (opened: ReadonlyMap<string, string>): string => {
  const shared = opened.get("xl/sharedStrings.xml")
  const strings = shared === undefined ? [] : inside(shared, ["si"])
  const formats = formatsOf(opened.get("xl/styles.xml") ?? "")
  const cells: string[] = []
  for (const [name, xml] of opened) {
    if (!name.startsWith("xl/worksheets/sheet")) continue
    const parser = new SaxesParser()
    let cell: Attributes = {}
    let value: string | undefined
    parser.on("opentag", ({ name, attributes }) => {
      if (name === "c") cell = attributes as Attributes
      if (name === "v" || name === "t") value = ""
    })
    parser.on("text", (text) => {
      if (value !== undefined) value += text
    })
    parser.on("closetag", ({ name }) => {
      if ((name !== "v" && name !== "t") || value === undefined) return
      const isNumber = cell.t === undefined || cell.t === "n"
      cells.push(
        cell.t === "s"
          ? (strings[Number(value)] ?? "")
          : isNumber
            ? shownNumber(value, formats[Number(cell.s)])
            : value
      )
      value = undefined
    })
    parser.write(xml).close()
  }
  return cells.join("\n")
}
