import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { makes } from "../packages/core/src/calculate/rules/overTime.ts"
import { Conventions, Language } from "../packages/core/src/index.ts"

const root = join(import.meta.dirname, "..")
const page = readFileSync(join(root, "docs/how-the-numbers-are-made.md"), "utf8")

/** The tags of a union of the model, as its published schema has them. */
const tagsOf = (list: "baselines" | "targets" | "indicators", field: string): readonly string[] => {
  const schema = JSON.parse(readFileSync(join(root, "packages/core/schema/logframe.schema.json"), "utf8"))
  const tags = new Set<string>()
  const walk = (node: unknown, isInside: boolean): void => {
    if (typeof node !== "object" || node === null) return
    for (const [key, value] of Object.entries(node)) {
      if (isInside && key === "_tag" && typeof value === "object") {
        const { enum: all = [], const: only } = value as { enum?: readonly string[]; const?: string }
        for (const tag of [...all, ...(only === undefined ? [] : [only])]) tags.add(tag)
      }
      if (key === "$ref" && typeof value === "string" && isInside) {
        walk(
          value
            .split("/")
            .slice(1)
            .reduce((at, part) => at?.[part], schema),
          true
        )
      } else walk(value, isInside || key === field)
    }
  }
  walk(schema, false)
  expect(tags.size, `${list} have a ${field}`).toBeGreaterThan(0)
  return [...tags]
}

/** The page names what stands in code by itself, as `sum`. */
const isNamed = (name: string): boolean => page.includes(`\`${name}\``)

const { en } = Language.languages

describe("the page on how the numbers are made", () => {
  it.each(Object.keys(makes))("has the rule over time %s", (rule) => {
    expect(isNamed(rule)).toBe(true)
  })

  it.each(
    Object.entries(Conventions.choices).flatMap(([key, options]) =>
      options.filter((option) => option !== "default").map((option) => ({ key, option }))
    )
  )("has the convention $key: $option", ({ option }) => {
    expect(isNamed(option)).toBe(true)
  })

  it.each(Object.keys(Conventions.Conventions.fields))("has the choice %s", (key) => {
    expect(isNamed(key)).toBe(true)
  })

  it.each(tagsOf("indicators", "measure"))("has the measure %s", (tag) => {
    expect(isNamed(tag)).toBe(true)
  })

  it.each(tagsOf("targets", "expectation"))("has the expectation %s", (tag) => {
    expect(isNamed(tag)).toBe(true)
  })

  it.each(Object.keys(en.noData))("has the reason %s", (reason) => {
    expect(isNamed(reason)).toBe(true)
  })

  it("would notice one that is missing", () => {
    expect(isNamed("median of medians")).toBe(false)
  })
})
