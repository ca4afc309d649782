import type { Finding } from "@logframe/core"

const parts = { line: "line", table: "table", row: "row", cell: "cell", number: "item" } as const

/** The place of a finding, from that of a line in the document: "line 12, table 1, row 3, cell 2", `sheet "A", cell B7`. */
export const placeAt = (at: string): Finding.Place => ({
  _tag: "Document",
  ...inSheet(at),
  ...Object.fromEntries(
    at.split(", ").flatMap((part) => {
      const [, word = "", number] = /^(line|table|row|cell|number) (\d+)$/.exec(part) ?? []
      return number === undefined ? [] : [[parts[word as keyof typeof parts], Number(number)]]
    })
  )
})

/** A cell of a sheet is known by its letters and its row. */
const inSheet = (at: string): Partial<Extract<Finding.Place, { _tag: "Document" }>> => {
  const [, document, column, row] = /^(sheet ".*?")(?:, cell ([A-Z]{1,3})(\d+))?(?:, |$)/.exec(at) ?? []
  return {
    ...(document === undefined ? {} : { document }),
    ...(column === undefined ? {} : { column, row: Number(row) })
  }
}
