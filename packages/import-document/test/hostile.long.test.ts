/** How the time of reading grows with documents that are made to be slow. */
import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ImportDocument } from "@logframe/import-document"
import { describe, expect, it } from "vitest"
import { hostileHtml, hostileMarkdown, hostileOffice } from "./hostileDocuments.ts"

const attempt = (document: string) => ImportDocument.read(document, { name: "x.md" })
const table = (cell: string) =>
  `<table><tr><th>Output</th><th>Indicator</th><th>Target</th></tr><tr><td>Wells</td><td>${cell}</td><td>4</td></tr></table>`

describe("time", () => {
  /** The time that `n` of something takes, the lesser of two. */
  const time = (make: (n: number) => string, n: number): number => {
    const document = make(n)
    return Math.min(
      ...[1, 2].map(() => {
        const start = performance.now()
        attempt(document)
        return performance.now() - start
      })
    )
  }

  it.each<[string, (n: number) => string]>([
    ["open brackets", (n) => table("(".repeat(n))],
    ["numbers", (n) => table("Number of 1 ".repeat(n / 12))],
    ["spaces", (n) => table(`Number of${" ".repeat(n)}wells`)],
    ["commas", (n) => table("a, ".repeat(n / 3))],
    ["separators", (n) => table("1,".repeat(n / 2))],
    ["at least", (n) => table("at least ".repeat(n / 9))],
    ["months", (n) => `Duration: ${"1 January ".repeat(n / 10)}\n\n${table("Number of wells")}`],
    ["stars", (n) => `${"*a ".repeat(n / 3)}\n\n${table("Number of wells")}`],
    ["brackets in Markdown", (n) => `${"[a](".repeat(n / 4)}\n\n${table("Number of wells")}`],
    ["tabs", (n) => `${"a\tb\n".repeat(n / 4)}\n\n${table("Number of wells")}`],
    ["list items", (n) => `${"- Output 1: x\n".repeat(n / 14)}\n\nIndicators:\n\n- Number of wells`],
    [
      "rows",
      (n) => `| Output | Indicator | Target |\n|---|---|---|\n${"| a | Number of b | 4 |\n".repeat(n / 25)}`
    ]
  ])("eight times the %s do not take a hundred times as long", (_, make) => {
    const [small, large] = [time(make, 2_000), time(make, 16_000)]
    expect(large).toBeLessThan(Math.max(small, 2) * 100)
  })
})

/** What a process of its own uses for one document: seconds of the processor, and megabytes at the most. */
const used = (kind: string, name: string): { readonly seconds: number; readonly megabytes: number } =>
  JSON.parse(
    execFileSync(process.execPath, [`${import.meta.dirname}/readHostile.ts`, kind, name], {
      encoding: "utf8",
      maxBuffer: 1_000_000
    })
  )

describe("a document that is made to take long", () => {
  it.each([
    ...Object.keys(hostileMarkdown).map((name) => ["md", name] as const),
    ...Object.keys(hostileHtml).map((name) => ["html", name] as const)
  ])(
    "%s: %s is answered within 5 seconds and 300 MB",
    (kind, name) => {
      const { seconds, megabytes } = used(kind, name)
      expect(seconds).toBeLessThan(5)
      expect(megabytes).toBeLessThan(300)
    },
    120_000
  )

  it.each(Object.keys(hostileOffice))(
    "an office file with %s is answered within 5 seconds and 300 MB",
    (name) => {
      const folder = mkdtempSync(join(tmpdir(), "hostile-"))
      try {
        const file = join(folder, "x.docx")
        writeFileSync(file, hostileOffice[name]?.() ?? "")
        const { seconds, megabytes } = used("office", file)
        expect(seconds).toBeLessThan(5)
        expect(megabytes).toBeLessThan(300)
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
    120_000
  )
})
