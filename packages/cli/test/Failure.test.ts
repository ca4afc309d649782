import { InvalidInput } from "@logframe/core"
import { expect, it } from "vitest"
import { ofProblems } from "../src/Failure.ts"

it("the problems of a file are listed, up to a thousand, and how many more there are", () => {
  const problems = Array.from({ length: 1_005 }, (_, i) => ({
    path: `line ${i + 1}`,
    found: "5",
    expected: "an object"
  }))
  const lines = ofProblems("facts.ndjson", new InvalidInput("facts", problems)).text.split("\n")
  expect(lines[0]).toBe("facts.ndjson: 1005 problems in the facts:")
  expect(lines[11]).toBe("  line 11: found 5, expected an object.")
  expect(lines.slice(-2)).toEqual(["  line 1000: found 5, expected an object.", "  … and 5 more."])
})
