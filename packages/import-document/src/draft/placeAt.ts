import type { Finding } from "@logframe/core"

const parts = { line: "line", table: "table", row: "row", cell: "cell", number: "item" } as const

/** The place of a finding, from that of a line in the document: "line 12, table 1, row 3, cell 2". */
export const placeAt = (at: string): Finding.Place => ({
  _tag: "Document",
  ...Object.fromEntries(
    at.split(", ").flatMap((part) => {
      const [, word = "", number] = /^(line|table|row|cell|number) (\d+)$/.exec(part) ?? []
      return number === undefined ? [] : [[parts[word as keyof typeof parts], Number(number)]]
    })
  )
})
