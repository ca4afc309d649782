import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, it } from "vitest"
import { silentSwitches } from "./switches.ts"

const example = `type Rule = "sum" | "latest" | "mean"
export const withDefault = (rule: Rule): number => {
  switch (rule) {
    case "sum": return 1
    case "latest": return 2
    case "mean": return 3
    default: return 4
  }
}
export const passesOver = (rule: Rule): number => {
  switch (rule) {
    case "sum":
    case "latest": return 1
  }
  return 2
}
export const whole = (rule: Rule): number => {
  switch (rule) {
    case "sum":
    case "latest":
    case "mean": return 1
  }
}
export const anyText = (name: string): number => {
  switch (name) {
    case "sum": return 1
    default: return 2
  }
}
`

const folder = mkdtempSync(join(tmpdir(), "logframe-switches-"))
afterAll(() => rmSync(folder, { recursive: true }))

it("a switch over a closed union is refused where it has a default or passes over a kind", () => {
  const file = join(folder, "example.ts")
  writeFileSync(file, example)
  expect(silentSwitches([file], folder)).toEqual([
    "example.ts:3 has a default",
    'example.ts:11 does not name "mean"'
  ])
})
