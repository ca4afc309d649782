import { readdirSync } from "node:fs"
import { basename, join } from "node:path"
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
