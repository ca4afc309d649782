/**
 * What a file is, by its content and not by its name.
 *
 * @internal
 */

/** A file that is read here, or one that is named so that a reader knows what to do. */
export type Format = "markdown" | "html" | Unread

/** What is no document of words for this reader. */
export interface Unread {
  readonly name: string
  readonly hint: string
}

const asHtml = "Open it in an office suite and save it as HTML; then import that."
const signatures: readonly (readonly [readonly number[], Unread])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], { name: "a file of Word or Excel from before 2007 (.doc, .xls)", hint: asHtml }],
  [
    [0x25, 0x50, 0x44, 0x46],
    { name: "a PDF", hint: "Ask for the document it was made from, or save it as HTML." }
  ],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], { name: "rich text (.rtf)", hint: asHtml }],
  [[0x1f, 0x8b], { name: "a compressed file (.gz)", hint: "Unpack it first." }],
  [[0x89, 0x50, 0x4e, 0x47], { name: "a picture (.png)", hint: "Ask for the document it was made from." }],
  [[0xff, 0xd8, 0xff], { name: "a picture (.jpg)", hint: "Ask for the document it was made from." }],
  [[0x37, 0x7a, 0xbc, 0xaf], { name: "a compressed file (.7z)", hint: "Unpack it first." }]
]

/** Parts that stand in the packages of office suites, by which they are told from each other. */
const packages: readonly (readonly [string, Unread])[] = [
  ["word/", { name: "a Word document (.docx)", hint: asHtml }],
  ["xl/", { name: "an Excel workbook (.xlsx)", hint: asHtml }],
  ["ppt/", { name: "a presentation (.pptx)", hint: asHtml }],
  ["opendocument.text", { name: "an OpenDocument text (.odt)", hint: asHtml }],
  ["opendocument.spreadsheet", { name: "an OpenDocument spreadsheet (.ods)", hint: asHtml }]
]

/** The format of bytes that are no text, or nothing when they may be text. */
export const binaryFormat = (bytes: Uint8Array): Unread | undefined => {
  const known = signatures.find(([signature]) => signature.every((byte, i) => bytes[i] === byte))?.[1]
  if (known !== undefined) return known
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || (bytes[2] ?? 9) > 8) return undefined
  const names = new TextDecoder("latin1").decode(bytes.length > 400_000 ? edges(bytes) : bytes)
  return (
    packages.find(([part]) => names.includes(part))?.[1] ?? {
      name: "a zip file",
      hint: "Unpack it and import the document in it."
    }
  )
}

/** The beginning and the end: the list of a zip file stands at its end. */
const edges = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array([...bytes.subarray(0, 100_000), ...bytes.subarray(-100_000)])

/** The format of a text: IATI, data and tables of values are named, anything else is Markdown unless it begins as HTML. */
export const textFormat = (text: string): Format => {
  const begin = text.slice(0, 4_000).trimStart()
  if (/<iati-(?:activities|organisations)[\s>]/i.test(begin))
    return { name: "IATI XML", hint: "An IATI file is published data; import it with the IATI reader." }
  if (/^<\?xml/i.test(begin) && !/<html[\s>]/i.test(begin))
    return { name: "XML that is no HTML", hint: "Save the document as HTML or Markdown." }
  if (/^[{[]\s*["{[]/.test(begin) && isJson(text))
    return { name: "JSON", hint: "A typed logframe needs no import: hand it to `logframe check`." }
  return /^(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype|html|head|meta|title|table|body|div|h[1-6]|section|article|main|style)\b/i.test(
    begin
  )
    ? "html"
    : "markdown"
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
