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

/** The texts of all cells, the numbers, and the texts of number formats, which Excel shows beside them. */
export const textOf = (opened: ReadonlyMap<string, string>): string =>
  [...opened]
    .flatMap(([name, xml]) =>
      name === "xl/sharedStrings.xml" || name.startsWith("xl/worksheets/sheet") ? inside(xml, ["t", "v"]) : []
    )
    .join("\n")

/** Formulas, names, addresses, and whatever else an attribute leads to. */
export const runsOf = (opened: ReadonlyMap<string, string>): readonly string[] =>
  [...opened].flatMap(([name, xml]) => [
    // a name in quotes is a name
    ...inside(xml, ["f", "definedName"]).map((formula) => formula.replace(/'(?:[^']|'')*'/g, "")),
    ...(name.endsWith(".rels") ? [...xml.matchAll(/Target="([^"]*)"/g)].map(([, target = ""]) => target) : [])
  ])
