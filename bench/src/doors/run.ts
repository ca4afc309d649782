/**
 * Measures one door in this process: `node bench/src/doors/run.ts "<door>"` writes its costs as a line of JSON.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { doors } from "./doors.ts"

/** What a door costs. */
export interface Costs {
  /** Processor time of all threads in milliseconds, the garbage that is collected meanwhile included. */
  readonly processor: number
  /** Milliseconds by the clock. */
  readonly clock: number
  /** The most memory that the process had, in MB, what was there before included. */
  readonly memory: number
}

const door = doors[process.argv[2] ?? ""]
if (door === undefined) throw new Error(`No door of that name. There are: ${Object.keys(doors).join(" · ")}`)
const folder = mkdtempSync(join(tmpdir(), "logframe-doors-"))
try {
  const task = await door(folder)
  const [used, start] = [process.cpuUsage(), performance.now()]
  await task()
  const { user, system } = process.cpuUsage(used)
  const costs: Costs = {
    processor: (user + system) / 1000,
    clock: performance.now() - start,
    memory: process.resourceUsage().maxRSS / 1024
  }
  console.log(JSON.stringify(costs))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
