import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const main = new URL("../src/main.ts", import.meta.url).pathname

/** What a command printed, and the code that it ended with. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A folder of its own, in which the real command runs as a process, as a user starts it. */
export const workplace = () => {
  const folder = mkdtempSync(join(tmpdir(), "logframe-cli-"))
  return {
    path: (name: string) => join(folder, name),
    write: (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content),
    run: (...args: readonly string[]): Ran => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
        cwd: folder,
        encoding: "utf8",
        maxBuffer: 100_000_000,
        env: { ...process.env, NO_COLOR: "1" }
      })
      return { code: status, out: stdout, err: stderr }
    },
    /** Runs the command with that text as its standard input. */
    pipe: (input: string, ...args: readonly string[]): Ran => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
        cwd: folder,
        encoding: "utf8",
        input,
        env: { ...process.env, NO_COLOR: "1" }
      })
      return { code: status, out: stdout, err: stderr }
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true })
  }
}

/** A small signed document. */
export const document = `# Project Clean Harbour (EN/7)

Duration:	24 months (1 January 2024 – 31 December 2025)
Budget:	Up to EURO 500 000

| Result | Indicator | Baseline | Target |
|---|---|---|---|
| Output 1: Inspectors trained | Number of inspectors trained | 0 | 40 |
| Output 2: Harbours inspected | Number of harbours inspected | 2 | 12 |
`

/** What was measured, with a draft and a correction. */
export const measurements = `id,indicator,from,through,value,status,supersedes
m1,i1,2024-01-01,2024-12-31,18,approved,
m2,i1,2024-01-01,2024-12-31,16,approved,m1
m3,i1,2025-01-01,2025-03-31,5,draft,
m4,i2,2024-12-31,2024-12-31,6,approved,
`
