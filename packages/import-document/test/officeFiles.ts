/** Files of Word and Excel from the XML of their parts, as office suites write them. */
import { strToU8, zipSync } from "fflate"

const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`
const relationship = (id: string, type: string, target: string, mode = ""): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`
const relationships = (...all: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`

/** A zip file of parts. */
export const zip = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        [typeof part === "string" ? strToU8(part) : part, { level: name === "mimetype" ? 0 : 6 }]
      ])
    ),
    { mtime: "1980-01-01" }
  )

const ooxml = (main: string, parts: Readonly<Record<string, string>>): Uint8Array =>
  zip({
    "[Content_Types].xml": types,
    "_rels/.rels": relationships(relationship("rId1", "officeDocument", main)),
    ...parts
  })

/** A Word document with that body; other parts by their names in `word/`. */
export const docx = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  ooxml("word/document.xml", {
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r" xmlns:mc="mc" xmlns:wps="wps"><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relationships(
      ...Object.keys(parts).map((name, i) => relationship(`p${i}`, name.replace(".xml", ""), name)),
      relationship("link", "hyperlink", "https://example.org/", ' TargetMode="External"')
    ),
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [`word/${name}`, part]))
  })

/** A run of words. */
export const run = (text: string, properties = ""): string =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
/** A paragraph; words that are no runs become one. */
export const p = (content: string, properties = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content.startsWith("<") || content === "" ? content : run(content)}</w:p>`
/** A cell of a table. */
export const tc = (content: string, properties = ""): string =>
  `<w:tc>${properties === "" ? "" : `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith("<") ? content : p(content)}</w:tc>`
/** A row of cells; words become cells. */
export const tr = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => (cell.startsWith("<w:tc>") || cell.startsWith("<w:trPr>") ? cell : tc(cell))).join("")}</w:tr>`
/** A table of rows. */
export const tbl = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join("")}</w:tbl>`

/** The XML of a sheet from its rows: words become inline strings, other cells are written as they are. */
export const sheet = (rows: readonly string[], after = "", before = ""): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="r"><dimension ref="A1"/>${before}<sheetData>${rows.join("")}</sheetData>${after}</worksheet>`
/** A row of cells from column A; numbers are numbers, empty words no cell. */
export const row = (number: number, cells: readonly (string | number)[], attributes = ""): string =>
  `<row r="${number}"${attributes}>${cells
    .map((cell, x) => {
      const at = `r="${String.fromCharCode(65 + x)}${number}"`
      if (typeof cell === "number") return `<c ${at}><v>${cell}</v></c>`
      return cell.startsWith("<c")
        ? cell.replace("<c", `<c ${at}`)
        : cell === ""
          ? ""
          : `<c ${at} t="inlineStr"><is><t>${cell}</t></is></c>`
    })
    .join("")}</row>`

/** A workbook of named sheets; a name that begins with "!" is hidden. */
export const xlsx = (
  sheets: Readonly<Record<string, string>>,
  parts: Readonly<Record<string, string>> = {},
  properties = ""
): Uint8Array => {
  const names = Object.keys(sheets)
  return ooxml("xl/workbook.xml", {
    "xl/workbook.xml": `<workbook xmlns:r="r">${properties}<sheets>${names.map((name, i) => `<sheet name="${name.replace("!", "")}" sheetId="${i + 1}"${name.startsWith("!") ? ' state="hidden"' : ""} r:id="s${i}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ...names.map((_, i) => relationship(`s${i}`, "worksheet", `worksheets/sheet${i + 1}.xml`)),
      ...Object.keys(parts).map((name, i) => relationship(`p${i}`, name.replace(".xml", ""), name))
    ),
    ...Object.fromEntries(names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheets[name] ?? ""])),
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [`xl/${name}`, part]))
  })
}
