import { readdirSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import ts from "typescript"
import { describe, expect, it } from "vitest"

const root = join(import.meta.dirname, "..")
const packages = readdirSync(join(root, "packages"))

const sourcesOf = (name: string): readonly string[] =>
  readdirSync(join(root, "packages", name, "src"), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts")
  )

/** Names that stand twice in a package, seen as a file system sees them that ignores case. */
const twice = (files: readonly string[]): readonly string[] => {
  const seen = new Map<string, string>()
  return files.flatMap((file) => {
    const name = basename(file).toLowerCase()
    const other = seen.get(name)
    seen.set(name, file)
    return other === undefined ? [] : [`${other} and ${file}`]
  })
}

/** What JavaScript has under the same name. */
const taken: ReadonlySet<string> = new Set(["Promise", "Map", "Set", "Error", "Array", "Object", "Symbol"])

it("a name that stands twice is seen, in another folder and in other letters", () => {
  expect(twice(["a/Money.ts", "b/money.ts", "b/Day.ts"])).toEqual(["a/Money.ts and b/money.ts"])
})

describe.each(packages)("%s", (name) => {
  it("has no two files of one name", () => {
    expect(twice(sourcesOf(name))).toEqual([])
  })

  it("has no file with the name of something that JavaScript has", () => {
    expect(sourcesOf(name).filter((file) => taken.has(basename(file, ".ts")))).toEqual([])
  })
})

/** Switches with a `default`, which takes in silently what a union gains. */
const defaults = (text: string): number => {
  const count = (node: ts.Node): number => {
    let found = ts.isDefaultClause(node) ? 1 : 0
    ts.forEachChild(node, (child) => {
      found += count(child)
    })
    return found
  }
  return count(ts.createSourceFile("module.ts", text, ts.ScriptTarget.Latest))
}

/** A default stands where any number, any text, or any error of somebody else, may come. */
const open: readonly string[] = [
  "core/src/calculate/columns/Grid.ts",
  "core/src/calculate/columns/csv/CsvReader.ts",
  "core/src/model/problemsOf.ts",
  "iati/src/activity/indicators.ts",
  "iati/src/activity/results.ts",
  "import-document/src/read/markdown.ts",
  "import-table/src/Csv.ts",
  "import-table/src/measurement.ts",
  "report-document/src/templates/progress/conventions.ts"
]

it("a default is seen", () => {
  expect(defaults('switch (rule) {\n  case "sum":\n  default:\n}\nconst a = {\n  default: {}\n}')).toBe(1)
})

it("no package has a default over a closed union", () => {
  const all = packages.flatMap((name) => sourcesOf(name).map((file) => `${name}/src/${file}`))
  const found = all.filter((file) => defaults(readFileSync(join(root, "packages", file), "utf8")) > 0)
  expect(found.filter((file) => !open.includes(file))).toEqual([])
})
