import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

const read = (path: string): string => readFileSync(join(import.meta.dirname, "..", path), "utf8")
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> }
const ci = read(".ci/run")

/** Scripts that a reader is told of and that no change runs, each with its reason. */
const notRun: Readonly<Record<string, string>> = {
  "test:long": "takes hours: the workflow runs it once a week",
  coverage: "the same tests again, for a table that nobody fails by",
  format: "changes files; `check` refuses what it would change",
  changeset: "asks questions",
  logframe: "the command itself: the tests of the package run it",
  generate: "changes files; a test holds that they are what it writes",
  mutation: "takes hours, and is read by people"
}

/** The steps of `.ci/run` that do what these scripts do, one by one so that each has its name. */
const inParts: Readonly<Record<string, readonly string[]>> = {
  check: ["exec biome ci", "run switches", "run imports", "run unused", "run types"],
  test: ["$pnpm test"]
}

const named = [
  ...new Set(
    ["README.md", "CONTRIBUTING.md"].flatMap((page) =>
      [...read(page).matchAll(/(?:`|^ {4})(?:npx -y )?pnpm(?:@[\d.]+)? (?:run )?([a-z][\w:-]*)/gm)].map(
        ([, name = ""]) => name
      )
    )
  )
].filter((name) => !["install", "vitest"].includes(name) && !name.startsWith("-"))

describe("every script that README and CONTRIBUTING name", () => {
  it("is named at all", () => expect(named).toContain("demo"))

  it.each(named)("%s exists, and is run on every change or says why not", (name) => {
    expect(scripts).toHaveProperty([name])
    const runs = inParts[name] ?? [`run ${name}`]
    const missing = runs.filter((step) => !ci.includes(step))
    expect(name in notRun ? [] : missing).toEqual([])
    expect(name in notRun && missing.length === 0).toBe(false)
  })

  it("no reason speaks of a script that is gone", () => {
    expect(Object.keys(notRun).filter((name) => !(name in scripts))).toEqual([])
  })

  it("the reference pages build the types that they read, so that a fresh clone has them", () => {
    expect(scripts["docs:api"]).toBe("tsc -b && typedoc")
    expect(read(".github/workflows/docs.yml")).toContain("run docs:api")
  })
})
