import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { folderName, idOf } from "../src/folderName.ts"

const id = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("con", "COM1", "~a", "%61", "a.b", "..", "")
)

describe("the folder of an id", () => {
  it("gives the id back", () => {
    fc.assert(
      fc.property(id, (one) => {
        expect(idOf(folderName(one))).toBe(one)
      })
    )
  })

  it("has a name that every file system takes and none mistakes for another", () => {
    fc.assert(
      fc.property(id, (one) => {
        expect(folderName(one)).toMatch(/^[a-z0-9_~%-]+$/)
        expect(folderName(one)).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/)
      })
    )
  })

  it("is known from folders of other things", () => {
    for (const name of ["Readme", ".git", "a.b", "%zz", "con"]) expect(idOf(name)).toBeUndefined()
  })
})
