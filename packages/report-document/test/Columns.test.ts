import type { Document } from "@logframe/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Columns, Words } from "../src/index.ts"

const english = Words.forLanguage("en")

const table = (...rows: readonly (readonly string[])[]): Document.TableData => {
  const [head = [], ...body] = rows
  return {
    columns: head.map((text) => ({ title: [{ is: "text", text }] })),
    rows: body.map((cells) => cells.map((text) => ({ is: "text", text: [{ is: "text", text }] })))
  }
}

const long =
  "The municipalities keep the water points in repair with spare parts and two mechanics of their own"

describe("the columns of a table", () => {
  it("take no more room than they need", () => {
    expect(Columns.fitted(english, table(["Year", "Women"], ["2023", "120"]), 90)).toEqual([6, 7])
  })

  it("keep room for their longest word when a long text stands beside them", () => {
    const [statement = 0, progress = 0] = Columns.fitted(
      english,
      table(["Statement", "Progress"], [long, "53.7 %"]),
      40
    )
    expect(progress).toBeGreaterThanOrEqual("Progress".length + 2)
    expect(statement).toBeGreaterThan(progress)
  })
})

it("columns never take more than the room, and each takes some", () => {
  const cell = fc.oneof(fc.string({ maxLength: 200 }), fc.constantFrom("", long))
  const data = fc
    .integer({ min: 1, max: 12 })
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 })
    )
  fc.assert(
    fc.property(data, fc.integer({ min: 20, max: 200 }), (rows, room) => {
      const widths = Columns.fitted(english, table(...rows), room)
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(room + 1e-9)
      for (const width of widths) expect(width).toBeGreaterThan(0)
    })
  )
})
