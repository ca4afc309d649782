import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import fc from "fast-check"
import { expect, it } from "vitest"
import * as Line from "../src/Line.ts"
import { Damage } from "../src/Line.ts"
import { logOf } from "../src/Log.ts"

const batches = fc.array(
  fc.array(fc.record({ body: fc.string({ maxLength: 20 }) }), { minLength: 1, maxLength: 4 }),
  { minLength: 1, maxLength: 5 }
)

/** What a log tells of a file, read in pieces of that length, and how much of its end is torn. */
const told = async (path: string, piece: number) => {
  const lines: Line.Line[] = []
  const reader = { take: (more: readonly Line.Line[]) => void lines.push(...more), restart: () => {} }
  return logOf(path, piece)
    .news(reader)
    .then(
      (torn) => ({ lines, torn }),
      (error: unknown) => {
        if (error instanceof Damage) return error.message
        throw error
      }
    )
}

it("a file tells the same in pieces of any length, also when it is torn or damaged", async () => {
  const folder = mkdtempSync(join(tmpdir(), "logframe-log-"))
  const path = join(folder, "lines")
  await fc.assert(
    fc.asyncProperty(
      batches,
      fc.integer({ min: 1, max: 300 }),
      fc.option(fc.nat(), { nil: undefined }),
      fc.string({ maxLength: 30 }),
      async (all, piece, changed, end) => {
        writeFileSync(path, "")
        let count = 0
        for (const batch of all) {
          appendFileSync(path, Buffer.concat(Line.write(batch, count + 1).pieces))
          count += batch.length
        }
        appendFileSync(path, end)
        if (changed !== undefined) {
          const bytes = Buffer.concat([...Line.write(all.flat(), 1).pieces, Buffer.from(end)])
          bytes[changed % bytes.length] = 0x20
          writeFileSync(path, bytes)
        }
        expect(await told(path, piece)).toEqual(await told(path, 1 << 20))
      }
    )
  )
  rmSync(folder, { recursive: true })
})

it("bodies are read from where they stand, and one that was changed since is refused", async () => {
  const folder = mkdtempSync(join(tmpdir(), "logframe-log-"))
  const log = logOf(join(folder, "lines"), 100)
  await log.news({ take: () => {}, restart: () => {} })
  const batch = Array.from({ length: 9 }, (_, i) => ({
    id: `f${i}`,
    body: `{"n":"${"é".repeat(i)}"}`
  }))
  const sizes = await log.append(batch)
  let from = 0
  const places = sizes.map((size, i) => {
    const place = { seq: i + 1, from, to: from + size }
    from += size
    return place
  })
  expect(await log.bodies(places)).toEqual(batch.map(({ body }) => body))
  expect(await log.bodies([places[7], places[2]].flatMap((place) => place ?? []))).toEqual([
    batch[7]?.body,
    batch[2]?.body
  ])
  writeFileSync(log.path, "x".repeat(from))
  await expect(log.bodies(places)).rejects.toThrow(/Line 1 was changed/)
  rmSync(folder, { recursive: true })
})
