import { describe, expect, it } from "vitest"
import { classify } from "../src/classify.ts"

const reasonOf = (code: string) => classify(Object.assign(new Error(code), { code }), "project")._tag

describe("an error of the file system", () => {
  it.each([
    ["EACCES", "Denied"],
    ["EPERM", "Denied"],
    ["EROFS", "Denied"],
    ["EEXIST", "Denied"],
    ["ENOTDIR", "Denied"],
    ["ENOSPC", "Unavailable"],
    ["EDQUOT", "Unavailable"],
    ["EMFILE", "Unavailable"],
    ["ENFILE", "Unavailable"],
    ["EBUSY", "Unavailable"],
    ["EAGAIN", "Unavailable"],
    ["EIO", "Unexpected"],
    ["toString", "Unexpected"]
  ])("%s is %s", (code, reason) => expect(reasonOf(code)).toBe(reason))

  it("that is none keeps its cause", () => {
    expect(classify("?", "project")).toEqual({ _tag: "Unexpected", cause: "?" })
  })
})
