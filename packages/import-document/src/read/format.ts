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
const asXlsx = "Open it in Excel or LibreOffice and save it as .xlsx; then import that."
const signatures: readonly (readonly [readonly number[], Unread])[] = [
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

/** Names that stand in files of Office from before 2007, in letters of two bytes, and what they are then. */
const compounds: readonly (readonly [string, Unread])[] = [
  [
    "EncryptedPackage",
    {
      name: "a document that is protected by a password",
      hint: "Open it, save it without a password, and import that."
    }
  ],
  [
    "WordDocument",
    {
      name: "a Word document from before 2007 (.doc)",
      hint: "Open it in Word or LibreOffice and save it as .docx; then import that."
    }
  ],
  ["Workbook", { name: "an Excel workbook from before 2007 (.xls)", hint: asXlsx }],
  ["Book", { name: "an Excel workbook from before 1997 (.xls)", hint: asXlsx }],
  ["PowerPoint Document", { name: "a presentation from before 2007 (.ppt)", hint: asHtml }]
]

const compound = [0xd0, 0xcf, 0x11, 0xe0]

/** Files within a zip file, by which formats that are not read are told from each other. */
const packages: readonly (readonly [string, Unread])[] = [
  ["ppt/", { name: "a presentation (.pptx)", hint: asHtml }],
  [
    "opendocument.text",
    {
      name: "an OpenDocument text (.odt)",
      hint: "Open it in LibreOffice and save it as .docx; then import that."
    }
  ],
  ["opendocument.spreadsheet", { name: "an OpenDocument spreadsheet (.ods)", hint: asXlsx }],
  ["xl/workbook.bin", { name: "a binary Excel workbook (.xlsb)", hint: asXlsx }]
]

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte)

/** The format of bytes that are no text and no package of Office, or nothing when they may be text. */
export const binaryFormat = (bytes: Uint8Array): Unread | undefined =>
  begins(bytes, compound)
    ? compoundFormat(bytes)
    : signatures.find(([signature]) => begins(bytes, signature))?.[1]

const compoundFormat = (bytes: Uint8Array): Unread => {
  const text = new TextDecoder("latin1").decode(bytes).replaceAll("\0", "")
  return (
    compounds.find(([name]) => text.includes(name))?.[1] ?? {
      name: "a file of Word or Excel from before 2007 (.doc, .xls)",
      hint: asHtml
    }
  )
}

/** What a zip file is that holds no document of Word and no workbook of Excel. */
export const zipFormat = (bytes: Uint8Array): Unread => {
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
