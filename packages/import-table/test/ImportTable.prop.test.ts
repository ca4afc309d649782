import { Fact } from "@logframe/core"
import { ImportTable } from "@logframe/import-table"
import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { facts, logframe } from "./support.ts"

/** Words with everything that separates, quotes, escapes, starts a formula or looks like nothing. */
const words = fc.oneof(
  fc.constantFrom(
    "=1+1",
    "'",
    "''",
    " ",
    "-5",
    "@x",
    "\u00a0=a",
    "＋1",
    "\n",
    'a "b", c; d|e\\',
    "\\; ",
    "x\n\ny ",
    "#",
    "sep=;"
  ),
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
    .filter((text) => !/(?![\n\u0080-\u009f])\p{Cc}/u.test(text))
)
const text = fc.dictionary(fc.constantFrom("en", "fr", "pt-BR"), words, { minKeys: 1 })
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(Date.UTC(1990, 0, 1 + days)).toISOString().slice(0, 10))
const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), fc.integer({ min: 0, max: 999 }))
  .map(([whole, thousandths]) => `${whole}.${String(thousandths).padStart(3, "0")}`)
const factId = fc.stringMatching(/^[A-Za-z0-9._:~-]{1,20}$/)
const status = fc.constantFrom("draft", "submitted", "approved", "rejected")
const url = fc.constantFrom("https://example.org/a?b=c;d", "mailto:a@example.org")

const value = fc.oneof(
  fc.record({ _tag: fc.constant("Number"), value: decimal }),
  fc.record({ _tag: fc.constant("Parts"), numerator: decimal, denominator: decimal }),
  fc.record({ _tag: fc.constant("Stage"), stage: fc.constantFrom("no", "yes") }),
  fc.record({ _tag: fc.constant("Label"), label: fc.constantFrom("l1", "l2") }),
  fc.record({ _tag: fc.constant("Narrative"), text }),
  fc.record({ _tag: fc.constant("Written"), text: words }),
  fc.record({
    _tag: fc.constant("Open"),
    why: fc.constantFrom("toBeDetermined", "notApplicable", "notAvailable")
  })
)

const optional = <A>(key: string, arbitrary: fc.Arbitrary<A>) =>
  fc.option(arbitrary, { nil: undefined }).map((one) => (one === undefined ? {} : { [key]: one }))

const envelope = fc
  .tuple(
    fc.record({
      status,
      evidence: fc.array(
        fc
          .tuple(
            fc.record({ name: words }),
            optional("url", url),
            optional("sha256", fc.constant("a".repeat(64)))
          )
          .map(merged),
        { maxLength: 3 }
      )
    }),
    optional("supersedes", fc.constant("another")),
    optional("recordedBy", words),
    optional(
      "reportedAt",
      day.map((one) => `${one}T08:00:00.5Z`)
    ),
    optional("remark", text),
    optional("source", fc.record({ document: fc.constant("d1"), text: fc.string() })),
    optional("extensions", fc.record({ "org.example": fc.string() }))
  )
  .map(merged)

function merged(parts: readonly object[]): object {
  return Object.assign({}, ...parts)
}

const cell = fc.oneof(
  fc.constantFrom({ sex: "female" }, { sex: "male" }, { sex: "notStated" }),
  fc.record({ sex: fc.constantFrom("female", "male"), age: fc.constantFrom("young", "old") })
)

const measurement = fc
  .tuple(
    envelope,
    fc.record({
      _tag: fc.constant("Measurement"),
      indicator: fc.constantFrom("wells", "access", "law", "story"),
      period: fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, through: b } : { from: b, through: a })),
      value,
      cells: fc.uniqueArray(fc.record({ cell, value }), {
        selector: (one) => JSON.stringify(one.cell),
        maxLength: 4
      }),
      identities: fc.uniqueArray(words, { maxLength: 3 })
    }),
    optional("place", fc.constantFrom("north", "south", "elsewhere")),
    optional("party", fc.constantFrom("jp", "nobody-else"))
  )
  .map(merged)
const transaction = fc
  .tuple(
    envelope,
    fc.record({
      _tag: fc.constant("Transaction"),
      kind: fc.constantFrom("pledge", "commitment", "receipt", "spending"),
      day,
      money: fc.record({ amount: decimal, currency: fc.constantFrom("EUR", "XDR") })
    }),
    fc
      .array(fc.record({ of: fc.constantFrom("r1", "r2", "a1"), share: decimal }), { maxLength: 3 })
      .map((rows) => ({
        for: rows.map((row) => row.of),
        share: rows.map((row) => row.share)
      }))
  )
  .map(merged)
const assessment = fc
  .tuple(
    envelope,
    fc.record({
      _tag: fc.constant("Assessment"),
      of: fc.constantFrom("as1", "a1", "r1", "law", "law-t"),
      day
    }),
    fc.record({
      says: fc.oneof(
        fc.record({ _tag: fc.constant("AssumptionState"), state: fc.constantFrom("holds", "atRisk") }),
        fc.record({ _tag: fc.constant("ActivityState"), state: fc.constantFrom("underWay", "late") }),
        fc.record({ _tag: fc.constant("Score"), scheme: words, score: words }),
        fc.record({ _tag: fc.constant("Kept"), kept: fc.boolean() }),
        fc.record({ _tag: fc.constant("OnTrack"), track: fc.constantFrom("onTrack", "atRisk", "offTrack") })
      )
    })
  )
  .map(merged)
const review = fc
  .tuple(
    envelope,
    fc.record({
      _tag: fc.constant("Review"),
      of: fc.array(factId, { minLength: 1, maxLength: 3 }),
      becomes: status
    }),
    fc.constant({ status: "approved" })
  )
  .map(merged)

const some = (kinds: readonly fc.Arbitrary<object>[]) =>
  fc
    .uniqueArray(
      fc.tuple(
        factId.filter((id) => id !== "another"),
        fc.oneof(...kinds)
      ),
      {
        selector: ([id]) => id,
        minLength: 1,
        maxLength: 5
      }
    )
    .map((rows) => rows.map(([id, fact]) => Fact.make({ logframe: "water", ...fact, id } as Fact.Input)))

const kinds = { measurement, transaction, assessment, review }

describe("facts written as csv", () => {
  it.each(Object.entries(kinds))("are read back as the same facts: %s", (_, kind) => {
    fc.assert(
      fc.property(some([kind]), (written) => {
        expect(facts(ImportTable.writeFacts(written), { formulaQuotes: "removed" })).toEqual(written)
      })
    )
  })

  it("are read back as the same facts when there are several kinds", () => {
    fc.assert(
      fc.property(some(Object.values(kinds)), (written) => {
        expect(facts(ImportTable.writeFacts(written), { formulaQuotes: "removed" })).toEqual(written)
      })
    )
  })

  it("hold no cell that a spreadsheet would run", () => {
    fc.assert(
      fc.property(some([measurement]), (written) => {
        const rows: Record<string, string>[] = parse(ImportTable.writeFacts(written), {
          bom: true,
          columns: true
        })
        const words = rows.flatMap((row) =>
          Object.entries(row).flatMap(([column, cell]) => (/value|denominator/.test(column) ? [] : [cell]))
        )
        expect(words.filter((cell) => /^(\s*[=+\-@＝＋－＠]|[\t\r])/.test(cell))).toEqual([])
      })
    )
  })
})

describe("bytes of any kind", () => {
  it("are read or refused, never thrown at", () => {
    const line = fc.constantFrom(
      "id",
      "indicator",
      "value",
      ",",
      ";",
      "\t",
      "\n",
      '"',
      "wells",
      "2018",
      "=",
      "sep=;",
      "\r"
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.array(line).map((parts) => new TextEncoder().encode(parts.join("")))
        ),
        (bytes) => {
          ImportTable.readFacts(bytes, { logframe })
        }
      )
    )
  })
})
