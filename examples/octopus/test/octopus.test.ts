import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Evaluation, Fraction, Instant, Logframe, PromiseStorage, Reading } from "@logframe/core"
import { SqliteDriver } from "@logframe/storage-sqlite"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { asOf, type Done, knownAt, octopus, ownDocument } from "../src/octopus.ts"
import expected from "./expected.json" with { type: "json" }

const seed = new URL("../../../../shared/data/cybercrime-octopus-summary.txt", import.meta.url).pathname
const documents = [
  ["our own rendition", ownDocument] as const,
  ["the signed document itself (needs ../shared/data)", seed] as const
]

/** A reading as the expectations write it. */
const text = (reading: Reading.Reading): string => {
  if (!reading.known) return `—${reading.reason}`
  if (reading.content._tag === "Step") return reading.content.step
  const number = Reading.number(reading)
  return number === undefined ? reading.content._tag : Fraction.format(number)
}

const folders: string[] = []
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), "logframe-octopus-"))
  folders.push(made)
  return made
}
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true })
})

for (const [name, document] of documents) {
  describe.skipIf(!existsSync(document))(name, () => {
    let done: Done
    let out: string
    beforeAll(async () => {
      out = folder()
      done = await octopus(document, out)
    })

    it.each(Object.entries(expected.indicators))("%s comes out as reckoned by hand", (id, numbers) => {
      const row = Evaluation.indicator(done.snapshot.evaluation, id)
      if (row === undefined) throw new Error(`no indicator ${id}`)
      const found = {
        actual: text(row.actual),
        expected: text(row.expected),
        progress: row.progress.known ? Fraction.format(row.progress.value) : `—${row.progress.reason}`,
        status: row.status.code
      }
      expect(found).toMatchObject(numbers)
    })

    it("the money adds up", () => {
      const { sums } = done.snapshot.evaluation.funding
      const euros = sums.find(({ currency }) => currency === "EUR")
      for (const [key, amount] of Object.entries(expected.funding.EUR)) {
        const found = euros?.[key as keyof typeof expected.funding.EUR]
        expect([key, found === undefined ? undefined : Fraction.format(found)]).toEqual([key, amount])
      }
    })

    it.each(["later", "earlier"] as const)("what was known %s comes out as it did then", async (when) => {
      const driver = SqliteDriver.open({ filename: join(out, "octopus.sqlite") })
      await using storage = PromiseStorage.make(driver)
      const question = { asOf, knownAt: Instant.make(expected[when].knownAt) }
      const evaluation = await storage.evaluate(done.logframe.id, question)
      const row = evaluation === undefined ? undefined : Evaluation.indicator(evaluation, "i8")
      expect(row === undefined ? undefined : text(row.actual)).toBe(expected[when].i8)
    })

    it("leaves every file it names, and a logframe that reads back as the same", () => {
      for (const file of done.files) expect([file, existsSync(join(out, file))]).toEqual([file, true])
      const json = readFileSync(join(out, "logframe.json"), "utf8")
      expect(Logframe.toJson(Logframe.make(JSON.parse(json)))).toBe(json)
    })

    it("a second run writes the same bytes", async () => {
      const again = folder()
      const { files } = await octopus(document, again)
      expect(files).toEqual(done.files)
      for (const file of files.filter((one) => !one.endsWith(".sqlite"))) {
        expect([file, readFileSync(join(again, file), "utf8")]).toEqual([
          file,
          readFileSync(join(out, file), "utf8")
        ])
      }
    })

    it("the reports show what was drafted or approved later as left out, and the missing year", () => {
      const explanation = Evaluation.indicator(done.snapshot.evaluation, "i8")?.explanation
      expect(explanation?.leftOut).toMatchObject({ superseded: 2, draft: 1, submitted: 1 })
      const periods = Evaluation.indicator(done.snapshot.evaluation, "i8")?.periods ?? []
      const missing = periods.find(({ period }) => period.from === "2017-01-01")
      expect(missing?.actual).toMatchObject({ known: false, reason: "NothingMeasured" })
    })
  })
}

it("the report is that of 22 April 2019", () => {
  expect([asOf, knownAt]).toEqual([expected.asOf, expected.knownAt])
})
