/**
 * Writes the tables of `@logframe/iati` from a folder with the standard's own files: what its schema and its codelists say,
 * as data of this project. Run when the standard has a new version: `node scripts/iatiStandard.ts FOLDER`, where FOLDER holds
 * `xsd-2.03`, and `codelists` with `mapping.xml`, `embedded` and `nonembedded`.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { child, childrenOf, type Element, elementsOf, textOf } from "../packages/iati/src/xml/Element.ts"
import { parseElements } from "../packages/iati/src/xml/parseElement.ts"

const read = (path: string): Element => {
  const [root] = parseElements(readFileSync(path, "utf8").replace(/^\ufeff?<\?xml[^>]*\?>/, ""))
  if (root === undefined) throw new Error(`${path} is no XML.`)
  return root
}

/** The types of a schema, one a line: `name|attributes|children|text`. */
export const schemaTable = (folder: string): string => {
  const roots = ["iati-activities-schema.xsd", "iati-common.xsd"].map((name) =>
    read(join(folder, "xsd-2.03", name))
  )
  const globals = (kind: string) =>
    new Map(roots.flatMap((root) => childrenOf(root, kind).map((one) => [one.attributes.name ?? "", one])))
  const elements = globals("xsd:element")
  const types = globals("xsd:complexType")
  const attributes = globals("xsd:attribute")
  const lines = new Map<string, string>()

  const simple = (type: string | undefined): string => (type ?? "xsd:string").replace(/^xsd:/, "")

  const attribute = (one: Element): string => {
    const name = one.attributes.ref ?? one.attributes.name ?? ""
    const type = simple(one.attributes.type ?? attributes.get(name)?.attributes.type)
    return `${name}${type === "string" ? "" : `:${type}`}${one.attributes.use === "required" ? "!" : ""}`
  }

  const particle = (one: Element, owner: string): string => {
    const name = one.attributes.ref ?? one.attributes.name ?? ""
    const declared = one.attributes.ref === undefined ? one : (elements.get(name) as Element)
    const { minOccurs = "1", maxOccurs = "1" } = one.attributes
    const inner = child(declared, "xsd:complexType")
    const written = declared.attributes.type
    const key =
      written !== undefined
        ? written.startsWith("xsd:")
          ? written.replace("xsd:", "#")
          : complexNamed(written)
        : complex(one.attributes.ref === undefined ? `${owner}/${name}` : name, inner as Element)
    const times = maxOccurs === "1" ? (minOccurs === "0" ? "?" : "") : minOccurs === "0" ? "*" : "+"
    return `${name}${key === name ? "" : `=${key}`}${times}`
  }

  const complexNamed = (name: string): string => complex(name, types.get(name) as Element)

  const complex = (key: string, type: Element): string => {
    if (lines.has(key)) return key
    lines.set(key, "")
    const extension = child(child(type, "xsd:simpleContent") ?? type, "xsd:extension")
    const derived = child(child(type, "xsd:complexContent") ?? type, "xsd:extension")
    const body =
      derived === undefined ? (extension ?? type) : (types.get(derived.attributes.base ?? "") as Element)
    const sequence = child(body, "xsd:sequence") ?? child(body, "xsd:choice")
    const open = child(body, "xsd:anyAttribute") === undefined ? "" : "~"
    const parts = (sequence === undefined ? [] : elementsOf(sequence)).filter(
      ({ name }) => name === "xsd:element"
    )
    const choice = child(body, "xsd:choice") === undefined ? "" : "^"
    lines.set(
      key,
      [
        key,
        [...childrenOf(body, "xsd:attribute").map(attribute), open].join(" ").trim(),
        [choice, ...parts.map((one) => particle(one, key))].join(" ").trim(),
        extension === undefined ? "" : simple(extension.attributes.base)
      ].join("|")
    )
    return key
  }

  complex("iati-activities", child(elements.get("iati-activities") as Element, "xsd:complexType") as Element)
  return [...lines.values()].join("\n")
}

/** The codelists: a line `=Name` (`=Name*` when it is not complete), then one `code|name` a line. */
export const codelistTable = (folder: string): string =>
  ["embedded", "nonembedded"]
    .flatMap((kind) =>
      readdirSync(join(folder, "codelists", kind)).map((name) => read(join(folder, "codelists", kind, name)))
    )
    .filter(({ attributes }) => used(folder).has(attributes.name ?? ""))
    .sort((a, b) => ((a.attributes.name ?? "") < (b.attributes.name ?? "") ? -1 : 1))
    .map((list) => {
      const items = childrenOf(child(list, "codelist-items") as Element, "codelist-item").map((item) => {
        const [name] = childrenOf(child(item, "name") ?? item, "narrative")
        return `${textOf(child(item, "code") as Element).trim()}|${name === undefined ? "" : textOf(name).trim().replace(/\s+/g, " ")}`
      })
      return [`=${list.attributes.name}${list.attributes.complete === "1" ? "" : "*"}`, ...items].join("\n")
    })
    .join("\n")

const mappings = (folder: string) =>
  childrenOf(read(join(folder, "codelists", "mapping.xml")), "mapping")
    .map((one) => ({
      path: textOf(child(one, "path") as Element),
      list: child(one, "codelist")?.attributes.ref ?? "",
      condition: textOf(child(one, "condition") ?? one).trim()
    }))
    .filter(({ path }) => !path.includes("iati-organisation"))

const used = (folder: string): ReadonlySet<string> => new Set(mappings(folder).map(({ list }) => list))

/** Where codes of which list stand: `path@attribute list vocabulary`, the path from the activity. */
export const codeUseTable = (folder: string): string =>
  mappings(folder)
    .filter(({ path }) => path.includes("@") && !path.startsWith("//@"))
    .map(({ path, list, condition }) => {
      const [elements = "", attribute = ""] = path.replace(/^\/\/iati-activity\/?|^\/\//, "").split("@")
      const vocabulary = /'([^']+)'/.exec(condition)?.[1]
      const alone = condition.includes("not(@vocabulary)") ? "?" : ""
      const place = elements.replace(/\/$/, "")
      return `${place}@${attribute} ${list}${vocabulary === undefined ? "" : ` ${vocabulary}${alone}`}`
    })
    .join("\n")

const module = (story: string, name: string, table: string): string =>
  `/**\n * ${story}\n *\n * Written by \`scripts/iatiStandard.ts\`.\n *\n * @internal\n */\n\n/** ${story} */\nexport const ${name} = \`${table.replace(/[\\`$]/g, "\\$&")}\`\n`

if (import.meta.main) {
  const [folder = ""] = process.argv.slice(2)
  const out = join(import.meta.dirname, "../packages/iati/src/standard")
  writeFileSync(
    join(out, "schemaTable.ts"),
    module(
      "The elements of IATI 2.03, their attributes and what they hold.",
      "schemaTable",
      schemaTable(folder)
    )
  )
  writeFileSync(
    join(out, "codelistTable.ts"),
    module(
      "The codes of the standard's lists, with their English names.",
      "codelistTable",
      codelistTable(folder)
    )
  )
  writeFileSync(
    join(out, "codeUseTable.ts"),
    module("Where in an activity codes of which list stand.", "codeUseTable", codeUseTable(folder))
  )
}
