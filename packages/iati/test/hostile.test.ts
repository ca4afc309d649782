import { InvalidInput } from "@logframe/core"
import { Iati } from "@logframe/iati"
import { describe, expect, it } from "vitest"

const head =
  '<iati-activities version="2.03"><iati-activity xml:lang="en"><iati-identifier>A-1</iati-identifier>'
const tail = "</iati-activity></iati-activities>"
const encoder = new TextEncoder()

/** The text so many times, in chunks, so that the file itself is never in memory. */
function* chunks(before: string, text: string, times: number, after: string): Generator<Uint8Array> {
  const block = Math.ceil(50_000 / text.length)
  yield encoder.encode(before)
  for (let n = 0; n < times; n += block) yield encoder.encode(text.repeat(Math.min(block, times - n)))
  yield encoder.encode(after)
}

/** The title of each activity, or why the file is refused. */
const answer = async (file: Iterable<Uint8Array>): Promise<string> => {
  const titles: string[] = []
  try {
    for await (const { logframe } of Iati.activities(file))
      titles.push(Object.values(logframe.title)[0] ?? "")
    return titles.join(", ").slice(0, 100)
  } catch (error) {
    if (error instanceof InvalidInput) return error.message
    throw error
  }
}

describe("a file that nobody publishes is refused with its line", () => {
  const result = '<result type="1"><title><narrative>x</narrative></title></result>'
  const period =
    '<period><period-start iso-date="2020-01-01"/><period-end iso-date="2020-12-31"/><target value="1"/></period>'
  it.each<readonly [string, () => Iterable<Uint8Array>, RegExp]>([
    [
      "a document type",
      () => [encoder.encode(`<!DOCTYPE a [<!ENTITY l "lol">]>${head}${tail}`)],
      /line 1: found a document type/
    ],
    ["an entity", () => [encoder.encode(`${head}<title>&lol;</title>${tail}`)], /undefined entity/],
    ["200,000 nested elements", () => chunks(head, "<a>", 200_000, ""), /100 deep/],
    ["200,000 nested elements around it", () => chunks("", "<a>", 200_000, ""), /100 deep/],
    ["a million elements", () => chunks(head, "<a/>", 1_000_000, tail), /more than 150000 elements/],
    [
      "an attribute of 100 MB",
      () => chunks(`${head}<title a="`, "x".repeat(1000), 100_000, `"/>${tail}`),
      /more than 2000000 characters/
    ],
    [
      "a text of 100 MB",
      () => chunks(`${head}<title>`, "x".repeat(1000), 100_000, `</title>${tail}`),
      /more than 2000000 characters/
    ],
    [
      "a million attributes",
      () => chunks(`${head}<title `, 'a="" ', 1_000_000, `/>${tail}`),
      /more than 2000000 characters|duplicate/
    ],
    ["more results than a logframe holds", () => chunks(head, result, 10_001, tail), /10001 results/],
    [
      "more targets than an indicator holds",
      () =>
        chunks(
          `${head}<result type="1"><indicator measure="1">`,
          period,
          10_001,
          `</indicator></result>${tail}`
        ),
      /10001 targets/
    ],
    [
      "bytes that are no text",
      () => [encoder.encode(head), new Uint8Array([0xe9, 0xe8]), encoder.encode(tail)],
      /no utf-8 text/
    ],
    [
      "an encoding that nobody knows",
      () => [encoder.encode(`<?xml version="1.0" encoding="x-none"?>${head}${tail}`)],
      /the encoding "x-none"/
    ],
    ["a binary file", () => [new Uint8Array(5_000)], /no well-formed XML/],
    ["an empty file", () => [], /no well-formed XML|no element/],
    ["a web page", () => [encoder.encode("<html><body/></html>")], /<html>/]
  ])("%s", async (_, file, message) => {
    expect(await answer(file())).toMatch(message)
  })
})

it("one language a hundred thousand times is one text, of the length that a text may have", async () => {
  const file = chunks(
    `${head}<title>`,
    '<narrative xml:lang="en">abcd</narrative>',
    100_000,
    `</title>${tail}`
  )
  expect(await answer(file)).toMatch(/^abcd\nabcd/)
})

it.each([
  ["utf-16le", "utf-16"],
  ["latin1", "windows-1252"]
] as const)("%s is read when it is declared", async (encoding, declared) => {
  const mark = encoding === "utf-16le" ? "\ufeff" : ""
  const text = `${mark}<?xml version="1.0" encoding="${declared}"?>${head}<title><narrative>Forêts</narrative></title>${tail}`
  expect(await answer([Buffer.from(text, encoding)])).toBe("Forêts")
})
