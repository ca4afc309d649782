import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Fact } from "@logframe/core"
import { Iati } from "@logframe/iati"
import { XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider } from "libxml2-wasm"
import { SaxesParser } from "saxes"

/** Material of the standard beside the repository; tests say what they skip where it is not. */
export const shared = join(import.meta.dirname, "../../../../shared/data")

/** Whether the material is there. */
export const hasShared = existsSync(join(shared, "iati-standard"))

/** The text of a shared file. */
export const sharedFile = (path: string): string =>
  readFileSync(join(shared, path), "utf8").replace(/^\ufeff/, "")

/** Judges by the official schema; without it everything is allowed, and only this project's own check judges. */
export const validity = async (): Promise<(xml: string) => readonly string[]> => {
  if (!hasShared) return () => []
  const folder = join(shared, "iati-standard/xsd-2.03")
  const files = Object.fromEntries(
    ["iati-common.xsd", "xml.xsd"].map((name) => [name, readFileSync(join(folder, name))])
  )
  xmlRegisterInputProvider(new XmlBufferInputProvider(files))
  const schema = XmlDocument.fromBuffer(readFileSync(join(folder, "iati-activities-schema.xsd")))
  const validator = XsdValidator.fromDoc(schema)
  return (xml) => {
    const document = XmlDocument.fromString(xml)
    try {
      validator.validate(document)
      return []
    } catch (error) {
      return String(error instanceof Error ? error.message : error).split("\n")
    } finally {
      document.dispose()
    }
  }
}

/** The errors that this project's check finds. */
export const errorsOf = async (xml: string): Promise<readonly string[]> => {
  const found: string[] = []
  for await (const { findings } of Iati.check([new TextEncoder().encode(xml)]))
    found.push(...findings.filter(({ severity }) => severity === "error").map(({ sentence }) => sentence))
  return found
}

/** Facts in an order that does not depend on where they stand. */
export const factsOf = (facts: readonly Fact.Fact[]): readonly string[] => facts.map(Fact.toJson).sort()

/** How often each element of the activities occurs, by its path, attributes and text; elements of this project aside. */
export const elementsIn = (xml: string): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  const open: { readonly path: string; text: string }[] = []
  const parser = new SaxesParser()
  parser.on("opentag", ({ name, attributes }) => {
    const written = Object.entries(attributes)
      .filter(([key]) => key !== "xmlns:logframe")
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, text]) => `${key}="${text}"`)
    open.push({ path: `${open.at(-1)?.path ?? ""}/${name}[${written.join(" ")}]`, text: "" })
  })
  parser.on("text", (text) => {
    const top = open.at(-1)
    if (top !== undefined) top.text += text.trim()
  })
  parser.on("closetag", ({ name }) => {
    const done = open.pop()
    if (done === undefined || done.path.includes("/logframe:") || name === "iati-activities") return
    const key = `${done.path.replace(/^[^\]]*\]/, "")} ${done.text}`
    counts[key] = (counts[key] ?? 0) + 1
  })
  parser.write(xml)
  parser.close()
  return counts
}
