import { spawnSync } from "node:child_process"
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"

const root = join(import.meta.dirname, "..")
const read = (path: string): string => readFileSync(join(root, path), "utf8")
const packages = readdirSync(join(root, "packages"))
const pages = globSync(["*.md", "{docs,examples,packages}/**/*.md"], {
  cwd: root,
  exclude: (name) => /(^|\/)(node_modules|dist|api|out|test)$/.test(name)
})
const guides = pages.filter((page) => !/CHANGELOG|examples\/octopus\/cybercrime/.test(page))

/** A piece of code that a reader sees: where it stands, the file it says it comes from, and its text. */
interface Shown {
  readonly at: string
  readonly from: string | undefined
  readonly code: string
}

const fence = /^```ts(?: (\S+))?\n([\s\S]*?)^```$/gm

const shownIn = (at: string, text: string): readonly Shown[] =>
  [...text.matchAll(fence)].map(([, from, code = ""], i) => ({ at: `${at} (${i + 1})`, from, code }))

/** What stands in the docstrings of a source, without the stars. */
const docstrings = (source: string): string =>
  [...source.matchAll(/\/\*\*[\s\S]*?\*\//g)].map(([text]) => text.replace(/^ *\* ?/gm, "")).join("\n")

const quoted = guides.flatMap((page) => shownIn(page, read(page)))
const sources = globSync("packages/*/src/**/*.ts", { cwd: root })
const alone = [
  ...quoted.filter(({ from }) => from === undefined),
  ...sources.flatMap((source) => shownIn(source, docstrings(read(source))))
]

describe("code shown to readers", () => {
  it.each(quoted.filter(({ from }) => from !== undefined))(
    "$at is what $from says",
    ({ from = "", code }) => {
      expect(read(from)).toContain(code.trim())
    }
  )

  const folder = mkdtempSync(join(tmpdir(), "logframe-shown-"))
  afterAll(() => rmSync(folder, { recursive: true }))
  const wrong = {
    at: "wrong",
    from: undefined,
    code: 'import type { Nothing } from "@logframe/core"\n1 + 1 // 3'
  }
  const problems = problemsOf(folder, [...alone, wrong])

  it("a piece that is wrong is noticed", () => {
    expect(problems.filter((problem) => problem.startsWith(fileOf(alone.length)))).toEqual([
      expect.stringContaining("has no exported member 'Nothing'"),
      expect.stringContaining("2 !== 3")
    ])
  })

  it.each(alone.map(({ at }, i) => ({ at, i })))("$at compiles, runs and says what comes out", ({ i }) => {
    expect(problems.filter((problem) => problem.startsWith(fileOf(i)))).toEqual([])
  })
})

function fileOf(i: number): string {
  return `shown${i}.ts`
}

const compilerOptions = {
  target: "ES2023",
  lib: ["ES2023", "ESNext.Disposable"],
  module: "NodeNext",
  moduleDetection: "force",
  types: ["node"],
  strict: true,
  exactOptionalPropertyTypes: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true
}

/** Loads the pieces one after the other and says which of them fail; a fraction may be written as a number. */
const runner = `
import { readdirSync } from "node:fs"
import { deepStrictEqual } from "node:assert"
const plain = (value) => (typeof value?.numerator === "bigint" ? Number(value.numerator) / Number(value.denominator) : value)
globalThis.says = (value, expected) => deepStrictEqual(plain(value), expected)
for (const file of readdirSync("run"))
  await import("./run/" + file).catch((error) => console.log(file + ": " + error.message.replaceAll("\\n", " ")))
`

/** Compiled only: what runs inside a test runner, or needs a server. */
const needsMore = /from "(vitest|@logframe\/storage-postgres)"/

/** Whether the comment is a value, and not prose. */
const isValue = (comment: string): boolean => {
  try {
    return new Function(`"use strict"; return (${comment})`)() !== undefined
  } catch {
    return false
  }
}

/** A line \`value // "what comes out"\` as a check of it. */
const checked = (code: string): string =>
  code.replace(/^(?!(?:import|const|export)\b)(\S.*) \/\/ (.+)$/gm, (line, value: string, said: string) =>
    isValue(said) ? `says((${value}), (${said}))` : line
  )

/** The pieces as programs of somebody who has installed the packages: compiled together, then run. */
function problemsOf(folder: string, shown: readonly Shown[]): readonly string[] {
  mkdirSync(join(folder, "run"))
  mkdirSync(join(folder, "node_modules/@logframe"), { recursive: true })
  for (const name of packages)
    symlinkSync(join(root, "packages", name), join(folder, "node_modules/@logframe", name))
  for (const name of ["effect", "fast-check", "vitest", "@types"])
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name))
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }))
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }))
  writeFileSync(join(folder, "runner.js"), runner)
  for (const [i, { code }] of shown.entries()) {
    writeFileSync(join(folder, fileOf(i)), code)
    if (!needsMore.test(code)) writeFileSync(join(folder, "run", fileOf(i)), checked(code))
  }
  const run = (command: string, ...args: readonly string[]) => {
    const { error, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: "utf8" })
    if (error !== undefined) throw error
    return `${stdout}${stderr}`.split("\n").filter((line) => line !== "")
  }
  return [...run(join(root, "node_modules/.bin/tsc")), ...run(process.execPath, "runner.js")]
}

const linksIn = (page: string): readonly string[] =>
  [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, href = ""]) => href)

const anchors = (page: string): readonly string[] =>
  [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-")
  )

describe("pages", () => {
  it.each(guides)("the links of %s lead somewhere", (page) => {
    const broken = linksIn(page).filter((href) => {
      if (/^(https?|mailto):/.test(href)) return false
      const [path = "", anchor] = href.split("#")
      const target = path === "" ? page : join(dirname(page), path)
      if (!existsSync(join(root, target))) return true
      return anchor !== undefined && !anchors(target).includes(anchor)
    })
    expect(broken).toEqual([])
  })

  it("the commands they name are scripts of the workspace", () => {
    const { scripts } = JSON.parse(read("package.json"))
    const own = new Set([...Object.keys(scripts), "install", "exec", "vitest", "--version"])
    const named = guides.flatMap((page) =>
      [...read(page).matchAll(/(?:`|^ {4})(?:npx -y )?pnpm(?:@[\d.]+)? (?:run )?([a-z][\w:-]*)/gm)].map(
        ([, name = ""]) => name
      )
    )
    expect(named.filter((name) => !own.has(name))).toEqual([])
  })

  it("docs/README.md leads to every page below docs, to decisions as a folder", () => {
    const index = linksIn("docs/README.md").map((href) => join("docs", href))
    const pages = guides.filter((page) => /^docs\/(?!README|decisions\/)/.test(page))
    expect(pages.filter((page) => !index.includes(page))).toEqual([])
  })
})

const skeleton = ["What is this?", "When should I use this?", "Install", "Use", "API", "Compatibility"]

describe.each(packages)("@logframe/%s", (name) => {
  const folder = `packages/${name}`

  it("has a README of the common form", () => {
    const titles = [...read(`${folder}/README.md`).matchAll(/^#+ (.+)$/gm)].map(([, title]) => title)
    expect(
      titles.filter((title) => title !== undefined && [`@logframe/${name}`, ...skeleton].includes(title))
    ).toEqual([`@logframe/${name}`, ...skeleton])
  })

  it("says who it is, under which licence, for which Node, and is published with its sources", () => {
    expect(JSON.parse(read(`${folder}/package.json`))).toMatchObject({
      name: `@logframe/${name}`,
      description: expect.stringMatching(/\S{3}/),
      keywords: expect.arrayContaining(["logframe", "logical-framework"]),
      license: "Apache-2.0",
      repository: { type: "git", directory: folder },
      type: "module",
      sideEffects: false,
      engines: { node: expect.stringMatching(/^>=22\./) },
      files: expect.arrayContaining(["dist", "src"]),
      publishConfig: { access: "public" }
    })
  })

  it("stands in the table of the README", () => {
    expect(read("README.md")).toContain(`(${folder})`)
  })
})
