import { expect, it } from "vitest"
import { classify } from "../src/file/classify.ts"

/** An error as `node:sqlite` throws it, with an extended result code. */
const sqliteError = (errcode: number) =>
  Object.assign(new Error("from the engine"), { code: "ERR_SQLITE_ERROR", errcode })

it.each([
  ["busy", 5, "Unavailable"],
  ["busy in a snapshot", 5 | (2 << 8), "Unavailable"],
  ["locked", 6, "Unavailable"],
  ["disk full", 13, "Unavailable"],
  ["no permission", 3, "Denied"],
  ["read only", 8, "Denied"],
  ["read only directory", 8 | (6 << 8), "Denied"],
  ["cannot open", 14, "Denied"],
  ["not authorised", 23, "Denied"],
  ["damaged", 11, "Corrupt"],
  ["damaged index", 11 | (3 << 8), "Corrupt"],
  ["no database", 26, "Corrupt"],
  ["constraint", 19 | (6 << 8), "Unexpected"],
  ["a code that nobody knows", 4_242, "Unexpected"]
] as const)("%s is classified", (_, code, tag) => {
  const cause = sqliteError(code)
  expect(classify(cause, "a.sqlite")).toMatchObject({ _tag: tag, cause })
})

it("an error that is not of the engine is unexpected", () => {
  for (const cause of [new TypeError("x"), "text", undefined, { errcode: 5 }]) {
    expect(classify(cause, "a.sqlite")).toEqual({ _tag: "Unexpected", cause })
  }
})

it("what can be said of the file names it", () => {
  for (const code of [3, 5, 6, 8, 11, 13, 14, 23, 26]) {
    expect(classify(sqliteError(code), "/data/a.sqlite")).toMatchObject({
      what: expect.stringContaining('"/data/a.sqlite"')
    })
  }
})
