/**
 * Runs the `@example` of every doc comment, with the packages as they are. Where a line ends in a comment that is a
 * value, the line must give that value.
 */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { transformSync } from "esbuild"
import { afterAll, describe, expect, it } from "vitest"

const root = join(import.meta.dirname, "..")

interface Example {
  readonly owner: string
  readonly place: string
  readonly code: string
}

/** The fenced code after each `@example` of a source file. */
const examplesOf = (file: string): readonly Example[] => {
  const owner = file.split("/").slice(0, 2).join("/")
  const text = readFileSync(join(root, file), "utf8")
  return [...text.matchAll(/@example\s*\n\s*\* ```ts\n([\s\S]*?)\n\s*\* ```/g)].map(
    ({ 1: body = "", index }) => ({
      owner,
      place: `${file.replace("packages/", "")}:${text.slice(0, index).split("\n").length}`,
      code: body.replaceAll(/^\s*\* ?/gm, "")
    })
  )
}

const examples = globSync("packages/*/src/**/*.ts", { cwd: root }).sort().flatMap(examplesOf)

/** The value that a comment writes, or nothing when it is prose. */
const valueOf = (comment: string): { readonly value: unknown } | undefined => {
  try {
    return { value: new Function(`"use strict"; return (${comment})`)() }
  } catch {
    return undefined
  }
}

/** `expression // value` calls `says`, so that what the comment claims is compared. */
const compared = (code: string): string =>
  code.replaceAll(
    /^(?!(?:import|const|let|export|\/\/|[\s})\]]))(.+?);?\s+\/\/ (.+)$/gm,
    (line, expression, comment) =>
      valueOf(comment) === undefined ? line : `globalThis.says(${expression}, ${JSON.stringify(comment)});`
  )

/** Imports of our own packages are their sources; everything else is found from the package that owns the example. */
const linked = (code: string): string =>
  code.replaceAll(/from "@logframe\/([a-z-]+)"/g, (_, name) => {
    const entry = join(root, "packages", name, "src/index.ts")
    return `from ${JSON.stringify(pathToFileURL(entry).href)}`
  })

/** Examples that need what a test here does not have; each is proven elsewhere. */
const elsewhere: Readonly<Record<string, string>> = {
  "storage-postgres/src/PostgresDriver.ts": "needs a server; the package's conformance test starts one",
  "testkit/src/storage/storageConformance.ts":
    "needs a test runner; every adapter's conformance test is this call"
}

const needs = ({ place }: Example): string | undefined => elsewhere[place.split(":")[0] ?? ""]

/** A fraction is compared with the number that it is. */
const shown = (value: unknown): unknown => {
  const { numerator, denominator } = Object(value) as { numerator?: unknown; denominator?: unknown }
  return typeof numerator === "bigint" && typeof denominator === "bigint"
    ? Number(numerator) / Number(denominator)
    : value
}

const said: (readonly [unknown, string])[] = []
Object.assign(globalThis, { says: (value: unknown, comment: string) => said.push([value, comment]) })

const written: string[] = []
afterAll(() => written.forEach((file) => rmSync(file, { force: true })))

const run = async ({ owner, code }: Example, n: number): Promise<void> => {
  const folder = join(root, owner, "node_modules/.examples")
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
  const file = join(folder, `${process.pid}-${n}.mjs`)
  written.push(file)
  writeFileSync(
    file,
    transformSync(linked(compared(code)), { loader: "ts", format: "esm", target: "es2024" }).code
  )
  await import(/* @vite-ignore */ pathToFileURL(file).href)
}

describe("the example of a doc comment runs and says what is true", () => {
  it("is found at all", () => {
    expect(examples.length).toBeGreaterThan(10)
  })

  it.each(Object.entries(elsewhere))("%s is not run here: %s", (file) => {
    expect(examples.some(({ place }) => place.startsWith(`${file}:`))).toBe(true)
  })

  const runnable = examples.filter((example) => needs(example) === undefined)

  it.each(runnable.map((example, n) => [example.place, example, n] as const))("%s", async (_, example, n) => {
    said.length = 0
    await run(example, n)
    for (const [value, comment] of said) expect(shown(value)).toEqual(valueOf(comment)?.value)
  })
})
