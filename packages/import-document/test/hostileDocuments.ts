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
