import { docx, p, row as rowOf, sheet, tbl, tr, xlsx, zip } from "./officeFiles.ts"

/** Documents that are made to take long or to fill the memory, by what they repeat. */
const repeat = (text: string, times: number): string => text.repeat(times)
const each = (times: number, line: (i: number) => string, between = "\n"): string =>
  Array.from({ length: times }, (_, i) => line(i)).join(between)

const header = "| Output | Indicator | Baseline | Target |\n|---|---|---|---|\n"
const row = "| Wells dug | Number of wells dug | 4 | 12 |\n"
const htmlRow = "<tr><td>Wells dug</td><td>Number of wells dug</td><td>4</td><td>12</td></tr>"
const htmlTable = (rows: string): string =>
  `<table><tr><th>Output</th><th>Indicator</th><th>Baseline</th><th>Target</th></tr>${rows}</table>`

/** Markdown by name. */
export const hostileMarkdown: Readonly<Record<string, () => string>> = {
  "markers of lists in one line": () => `${repeat("- ", 4_000)}x`,
  "quotations in one line": () => repeat("> ", 10_000),
  "a line of quotations": () => repeat(">", 100_000),
  "a list 3,000 deep": () => each(3_000, (i) => `${repeat(" ", i * 2)}- x`),
  "quotations that go on": () => `${repeat(">", 18)}a\n${repeat("b\n", 19_000)}`,
  "lists and quotations in turns": () => each(2_000, (i) => `${repeat("> - ", i % 60)}x`),
  "5,000 footnotes": () => each(5_000, (i) => `[^${i}]: note`, "\n\n"),
  "5,000 footnotes with their marks": () =>
    `${each(5_000, (i) => `a[^${i}]`, " ")}\n\n${each(5_000, (i) => `[^${i}]: note`, "\n\n")}`,
  "brackets that open and close": () => repeat("[", 10_000) + repeat("](y)", 10_000),
  "links that never close": () => repeat("[a](", 100_000),
  "pictures that never close": () => repeat("![", 100_000),
  "19,000 definitions": () => each(19_000, (i) => `[d${i}]: https://example.org/${i}`),
  "titles that never close": () => repeat('[a](b "', 50_000),
  "emphasis in turns": () => repeat("*a_ ", 100_000),
  "emphasis that never closes": () => repeat("a**b", 20_000) + repeat("c* ", 20_000),
  "runs of backticks, each longer": () => each(390, (i) => `e${repeat("`", i + 1)}`, ""),
  "comments that never end": () => repeat("a <!-- b", 50_000),
  "instructions that never end": () => repeat("a <?", 50_000),
  "sections that never end": () => repeat("a <![CDATA[", 50_000),
  "tags that never end": () => `x ${repeat("<a b='", 50_000)}`,
  "autolinks that never end": () => repeat("<http:", 80_000),
  "words without spaces": () => repeat("a.", 200_000),
  "an address without an end": () => repeat("a@b.", 100_000),
  tabs: () => `${repeat("\t", 100_000)}x`,
  "short lines": () => repeat("a\n", 19_000),
  "list items": () => repeat("- a\n", 19_000),
  rules: () => repeat("---\n", 19_000),
  "a wide table": () => `${repeat("|a", 19_000)}\n${repeat("|-", 19_000)}\n${repeat("|x\n", 2_000)}`,
  "a table of 490 columns": () => `${repeat("|a", 490)}\n${repeat("|-", 490)}\n${repeat("|x\n", 18_000)}`,
  "a plain table of 5,000 rows": () => header + repeat(row, 5_000),
  "a table of 2,900 rows": () => header + repeat(row, 2_900),
  "a table of 19,000 rows": () => header + repeat(row, 19_000),
  "a million words": () => repeat("word ", 900_000),
  "embedded pictures": () => `![x](data:image/png;base64,${repeat("A", 15_000_000)})\n\n${header}${row}`
}

/** HTML by name. */
export const hostileHtml: Readonly<Record<string, () => string>> = {
  "bold words in one paragraph": () => `<p>${repeat("<b>a</b> ", 39_000)}`,
  "links in one paragraph": () => `<p>${repeat('<a href="https://example.org">a</a> ', 39_000)}`,
  "raised figures in one paragraph": () => `<p>${repeat("a<sup>1</sup> ", 50_000)}`,
  "bold that never ends": () => repeat("<b>", 500_000),
  "200,000 nested elements": () => repeat("<div>", 200_000),
  "bold, all different": () => each(150, (i) => `<b id="${i}">`, "") + repeat("<p>x</p>", 5_000),
  "a million attributes": () => `<a ${each(1_000_000, (i) => `b${i}`, " ")}>`,
  "an attribute of 18 MB": () => `<a title="${repeat("x", 18_000_000)}">x</a>`,
  "an embedded picture of 18 MB": () =>
    `<img src="data:image/png;base64,${repeat("A", 18_000_000)}">${htmlTable(htmlRow)}`,
  "a script of 18 MB": () => `<script>${repeat("if (a<b) c() ", 1_400_000)}</script>${htmlTable(htmlRow)}`,
  "comments that never end": () => repeat("<!--", 1_200_000),
  entities: () => repeat("&amp;", 900_000),
  "cells outside a table": () => repeat("<td>x", 39_000),
  "words in a table, outside its cells": () => `<table>${repeat("<i>x</i><p>", 19_000)}`,
  selections: () => repeat("<select><option>", 19_000),
  "a table of 5,000 rows": () => htmlTable(repeat(htmlRow, 5_000)),
  "a table of 19,000 rows": () => htmlTable(repeat(htmlRow, 19_000)),
  "a table of a billion cells": () =>
    `<table>${repeat('<tr><td rowspan="1000" colspan="1000">x</td></tr>', 1_000)}</table>`,
  "one word of 5 MB": () => `<p>${repeat("x", 4_900_000)}`,
  "one cell of 35,000 lines": () => htmlTable(`<tr><td>Wells</td><td>${repeat("a<br>", 35_000)}</td></tr>`),
  "200 cells of 250 lines": () =>
    htmlTable(repeat(`<tr><td>Wells</td><td>${repeat("a<br>", 250)}</td><td>4</td></tr>`, 200))
}

const cells = (number: number): string =>
  `<row r="${number}">${'<c t="inlineStr"><is><t>Wells</t></is></c>'.repeat(4)}</row>`

/** Files of Word and Excel by name. */
export const hostileOffice: Readonly<Record<string, () => Uint8Array>> = {
  "a document type with entities that grow": () =>
    zip({
      "word/document.xml": `<!DOCTYPE a [<!ENTITY a "${repeat("a", 10_000)}"><!ENTITY b "${repeat("&a;", 10_000)}">]><a>&b;</a>`
    }),
  "a part that unpacks to 140 MB": () => zip({ "word/document.xml": new Uint8Array(140_000_000).fill(32) }),
  "an attribute of 100 MB": () => zip({ "word/document.xml": `<a b="${repeat("x", 100_000_000)}"/>` }),
  "an attribute of 20 MB that packs badly": () =>
    zip({ "word/document.xml": `<a b="${each(3_000_000, (i) => String((i * 7919) % 1_000_003), "")}"/>` }),
  "200,000 nested elements": () => docx(repeat("<w:p>", 200_000)),
  "tables in tables": () => docx(repeat("<w:tbl><w:tr><w:tc>", 60)),
  "400,000 paragraphs": () => docx(each(400_000, (i) => `<w:p><w:r><w:t>Words ${i}</w:t></w:r></w:p>`, "")),
  "a million runs in a paragraph": () => docx(`<w:p>${repeat("<w:r/>", 900_000)}</w:p>`),
  "100,000 bold runs": () =>
    docx(
      `<w:p>${repeat("<w:r><w:rPr><w:b/></w:rPr><w:t>a </w:t></w:r><w:r><w:t>b </w:t></w:r>", 100_000)}</w:p>`
    ),
  "a cell over a thousand columns in each row": () =>
    docx(tbl(repeat(tr('<w:tc><w:tcPr><w:gridSpan w:val="1000"/></w:tcPr><w:p/></w:tc>'), 3_000))),
  "a table of 5,000 rows": () => docx(tbl(repeat(tr("Wells dug", "Number of wells", "4", "12"), 5_000))),
  "20,000 footnotes": () =>
    docx(p(repeat('<w:r><w:footnoteReference w:id="1"/></w:r>', 20_000)), {
      "footnotes.xml": `<w:footnotes>${repeat(`<w:footnote w:id="2">${p("a")}</w:footnote>`, 20_000)}</w:footnotes>`
    }),
  "a sheet of a million rows": () => xlsx({ Plan: sheet([each(1_000_000, (i) => cells(i + 1), "")]) }),
  "a sheet that ends in the last cell": () =>
    xlsx({
      Plan: sheet([
        rowOf(1, ["Output", "Indicator"]),
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
      ])
    }),
  "100,000 merged cells": () =>
    xlsx({
      Plan: sheet(
        [rowOf(1, ["Output", "Indicator", "Target"]), rowOf(2, ["Wells dug", "Number of wells", 12])],
        `<mergeCells>${each(100_000, (i) => `<mergeCell ref="A${i + 2}:C${i + 900}"/>`, "")}</mergeCells>`
      )
    }),
  "a number of a million digits": () =>
    xlsx({
      Plan: sheet([
        rowOf(1, ["Output", "Indicator", "Target"]),
        rowOf(2, ["Wells dug", "Number of wells", `<c><v>${repeat("9", 1_000_000)}</v></c>`])
      ])
    }),
  "a million shared words": () =>
    xlsx(
      { Plan: sheet([rowOf(1, ["Output", "Indicator"])]) },
      { "sharedStrings.xml": `<sst>${repeat("<si><t>words of a cell</t></si>", 1_000_000)}</sst>` }
    ),
  "2,000 sheets": () =>
    xlsx(
      Object.fromEntries(
        Array.from({ length: 2_000 }, (_, i) => [
          `S${i}`,
          sheet([rowOf(1, ["Output", "Indicator", "Target"]), rowOf(2, ["Wells", "Number of wells", 1])])
        ])
      )
    )
}
