import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Line from "../src/Line.ts"

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.constantFrom(
    '","body":',
    '"text":',
    "\n",
    "{}",
    '{\n"a": 1}',
    "null",
    '"',
    "\\",
    "\0",
    '"\ud800"',
    '{"a":"\ud83d\ude00"}'
  )
)
const content = fc.record(
  { recorded: text, id: text, body: fc.oneof(text, fc.json()) },
  { requiredKeys: ["body"] }
)
const batches = fc.array(fc.array(content, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })

/** The file of the batches, and where each of them ends. */
const fileOf = (all: readonly (readonly Line.Content[])[]) => {
  let [written, lines] = [Buffer.alloc(0), 0]
  const ends = all.map((batch) => {
    written = Buffer.concat([written, ...Line.write(batch, lines + 1).pieces])
    lines += batch.length
    return { size: written.length, lines }
  })
  return { written, ends }
}

/** What was read; the sizes of its lines, which add up to its own, left out. */
const read = (bytes: Buffer, first: number) => {
  const { lines, size } = Line.read(bytes, first)
  expect(lines.reduce((sum, line) => sum + line.size, 0)).toBe(size)
  return { lines: lines.map(({ size: _, ...line }) => line), size }
}

const numbered = (all: readonly Line.Content[]) =>
  all.map(({ body, ...fields }, i) => ({ seq: i + 1, fields, body }))

describe("lines", () => {
  it("are read back as they were written, and are JSON", () => {
    fc.assert(
      fc.property(batches, (all) => {
        const { written } = fileOf(all)
        expect(read(written, 1)).toEqual({ lines: numbered(all.flat()), size: written.length })
        for (const line of written.toString().trimEnd().split("\n")) JSON.parse(line)
      })
    )
  })

  it("cut at any byte are the batches that are whole", () => {
    fc.assert(
      fc.property(batches, fc.nat(), (all, at) => {
        const { written, ends } = fileOf(all)
        const length = at % (written.length + 1)
        const whole = ends.findLast(({ size }) => size <= length) ?? { size: 0, lines: 0 }
        const found = read(written.subarray(0, length), 1)
        expect(found).toEqual({ lines: numbered(all.flat()).slice(0, whole.lines), size: whole.size })
      })
    )
  })

  it("with any byte changed never read as something else: refused, or torn in the last batch alone", () => {
    fc.assert(
      fc.property(batches, fc.nat(), fc.integer({ min: 1, max: 255 }), (all, at, by) => {
        const { written, ends } = fileOf(all)
        const place = at % written.length
        written[place] = ((written[place] ?? 0) + by) % 256
        try {
          const found = read(written, 1)
          const before = ends.at(-2) ?? { size: 0, lines: 0 }
          expect(place).toBeGreaterThanOrEqual(before.size)
          expect(found).toEqual({ lines: numbered(all.flat()).slice(0, before.lines), size: before.size })
        } catch (error) {
          expect(error).toBeInstanceOf(Line.Damage)
        }
      })
    )
  })
})
