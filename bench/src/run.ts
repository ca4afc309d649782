/**
 * One peer in a process of its own: `node run.ts <peer> <size> <csv> <evaluations> <loads> <checks>`; writes a line of JSON.
 * Checks: `yes` holds every group against the reference, `digest` gives a digest of all groups, `no` neither.
 */
import { createHash } from "node:crypto"
import type { Make } from "./Peer.ts"
import { generator, reference } from "./workload.ts"

interface Frames {
  readonly polars: Make
  readonly arquero: Make
}

const frames = async (): Promise<Frames> => await import(new URL("./peers/frames.mjs", import.meta.url).href)

/** The peers by name. */
const peers: Readonly<Record<string, () => Promise<Make>>> = {
  limit: async () => (await import("./peers/limit.ts")).make,
  logframe: async () => (await import("./peers/logframe.ts")).make,
  number: async () => (await import("./peers/maps.ts")).number,
  bigDecimal: async () => (await import("./peers/maps.ts")).bigDecimal,
  decimalJs: async () => (await import("./peers/maps.ts")).decimalJs,
  sqlite: async () => (await import("./peers/sql.ts")).sqlite,
  duckdb: async () => (await import("./peers/sql.ts")).duckdb,
  polars: async () => (await frames()).polars,
  arquero: async () => (await frames()).arquero
}

const [name = "", size = "", csv = "", evaluations = "7", loads = "3", checks = "yes"] = process.argv.slice(2)

/** Milliseconds of the clock and of the processor, all threads together. */
interface Times {
  readonly clock: readonly number[]
  readonly processor: readonly number[]
}

const timed = async (times: number, task: () => unknown): Promise<Times> => {
  const clock: number[] = []
  const processor: number[] = []
  for (let n = 0; n < times; n++) {
    const used = process.cpuUsage()
    const start = performance.now()
    await task()
    clock.push(performance.now() - start)
    const { user, system } = process.cpuUsage(used)
    processor.push((user + system) / 1000)
  }
  return { clock, processor }
}

const plan = generator.plan(size)
const named = peers[name]
if (named === undefined) throw new Error(`No peer ${name}: one of ${Object.keys(peers).join(", ")}.`)
const make = await named()
const peer = await make({ plan, csv })
const loadAndEvaluate = async () => {
  await peer.load()
  await peer.evaluate()
}
const first = await timed(1, loadAndEvaluate)
// what one load takes; later ones leave the garbage of those before
const memory = process.resourceUsage().maxRSS / 1024
const later = await timed(Number(loads) - 1, loadAndEvaluate)
const both = {
  clock: [...first.clock, ...later.clock],
  processor: [...first.processor, ...later.processor]
}
const evaluation = await timed(Number(evaluations), () => peer.evaluate())

const wrong = async (): Promise<{ readonly wrong: number; readonly groups: number }> => {
  const expected = new Map<string, string>()
  for (const { x, q, c, facts, numerator, denominator } of (await reference()).answers(size).rows) {
    if (c >= 0)
      expected.set(`${x}|${q}|${c}`, `${facts}|${generator.decimal(numerator ?? 0n)}|${denominator}`)
  }
  const groups = expected.size
  let count = 0
  await peer.groups((indicator, quarter, cell, facts, numerator, denominator) => {
    const key = `${indicator}|${quarter}|${cell}`
    if (expected.get(key) !== `${facts}|${numerator}|${denominator}`) count++
    expected.delete(key)
  })
  return { wrong: count + expected.size, groups }
}

/** One hash of all groups: the reference answers of the largest size do not fit into memory, so two peers are compared. */
const digest = async (): Promise<{ readonly digest: string }> => {
  const lines: string[] = []
  await peer.groups((indicator, quarter, cell, facts, numerator, denominator) => {
    lines.push(`${indicator},${quarter},${cell},${facts},${numerator},${denominator}\n`)
  })
  const hash = createHash("sha256")
  for (const line of lines.sort()) hash.update(line)
  return { digest: hash.digest("hex") }
}

const checked = checks === "yes" ? await wrong() : checks === "digest" ? await digest() : {}
console.log(JSON.stringify({ evaluation, both, memory, ...checked }))
process.exit(0)
