/**
 * What `@logframe/core` costs a program that bundles it and a process that loads it. Measures the built package
 * (`dist`), prints a table, and fails when a limit is passed.
 */
import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { nodeResolve } from "@rollup/plugin-node-resolve"
import { build, transform } from "esbuild"
import { rollup } from "rollup"

const core = new URL("../packages/core/dist/index.js", import.meta.url).pathname

/** Programs that start from plain JSON; sizes are bytes, minified and gzipped. */
const programs = [
  {
    name: "calculation",
    limit: 25_000,
    source: `import { Evaluation } from "${core}"
      export const evaluate = (logframe, facts, asOf) => Evaluation.make(logframe, facts, { asOf })`
  },
  {
    name: "calculation and decoding",
    limit: 60_000,
    source: `import { Evaluation, Fact, Logframe } from "${core}"
      export const decode = [Logframe.decode, Fact.decode]
      export const evaluate = (logframe, facts, asOf) => Evaluation.make(logframe, facts, { asOf })`
  }
]

/** The fastest of many cold starts, since everything else that the machine does only adds to it. */
const coldImport = { limit: 150, runs: 15 }

const bundlers = {
  esbuild: async (entry: string): Promise<string> => {
    const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "esm", write: false })
    return outputFiles[0]?.text ?? ""
  },
  rollup: async (entry: string): Promise<string> => {
    const bundle = await rollup({ input: entry, plugins: [nodeResolve()] })
    return (await bundle.generate({ format: "esm" })).output[0].code
  }
}

const minifiedAndGzipped = async (code: string): Promise<number> =>
  gzipSync((await transform(code, { minify: true, format: "esm" })).code, { level: 9 }).length

const coldImportMilliseconds = (): number => {
  const program = `const start = performance.now(); await import("${core}"); console.log(performance.now() - start)`
  const runs = Array.from({ length: coldImport.runs }, () =>
    Number(execFileSync(process.execPath, ["--input-type=module", "--eval", program], { encoding: "utf8" }))
  )
  return Math.round(Math.min(...runs))
}

let failed = false

const row = (what: string, measured: number, limit: number, unit: string): void => {
  const within = measured <= limit
  failed ||= !within
  console.log(
    `${what.padEnd(36)} ${String(measured).padStart(6)} of ${String(limit).padStart(6)} ${unit}  ${within ? "ok" : "TOO MUCH"}`
  )
}

const folder = mkdtempSync(join(tmpdir(), "logframe-size-"))
try {
  for (const { name, limit, source } of programs) {
    const entry = join(folder, "program.js")
    writeFileSync(entry, source)
    for (const [bundler, bundle] of Object.entries(bundlers))
      row(`${name}, ${bundler}`, await minifiedAndGzipped(await bundle(entry)), limit, "bytes")
  }
} finally {
  rmSync(folder, { recursive: true })
}
row("cold import", coldImportMilliseconds(), coldImport.limit, "ms")
process.exitCode = failed ? 1 : 0
