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

const dist = new URL("../packages/core/dist", import.meta.url).pathname
const core = `${dist}/index.js`

/**
 * Programs that start from plain JSON; sizes are bytes, minified and gzipped. The aim is 25 and 60 kB, for a program that
 * imports the modules that it needs, each by its own door. In a bundle of esbuild decoding misses it, since esbuild keeps
 * statements of `effect/Schema` that Rollup drops (decision 6), and calculation by what refuses days that do not exist.
 * Who reports for whom, span by span, and limits of periods cost it 4.4 kB more (decisions 170 and 171), above the aim until one
 * engine reads all paths; doubts about reports and their values cost 2.1 kB. Reports that are arranged once cost 4.3 kB beside the
 * program that explains (decision 250), until explanations are made of them too; rows that end cost 0.8 kB (decision 230). Of a
 * namespace that it gets from the index, esbuild keeps all.
 */
const programs = [
  {
    name: "calculation",
    limits: { esbuild: 37_700, rollup: 37_700 },
    source: `import * as Evaluation from "${dist}/calculate/Evaluation.js"
      export const evaluate = (logframe, facts, asOf) => Evaluation.make(logframe, facts, { asOf })`
  },
  {
    name: "calculation and decoding",
    limits: { esbuild: 75_900, rollup: 72_100 },
    source: `import * as Evaluation from "${dist}/calculate/Evaluation.js"
      import * as Fact from "${dist}/model/Fact.js"
      import * as Logframe from "${dist}/model/Logframe.js"
      export const decode = [Logframe.decode, Fact.decode]
      export const evaluate = (logframe, facts, asOf) => Evaluation.make(logframe, facts, { asOf })`
  }
]

/**
 * Milliseconds, the fastest of many cold starts, since everything else that the machine does only adds to it. A machine
 * on which `effect/Schema` alone takes more than half the limit is judged by twice that.
 */
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

const schema = new URL("../packages/core/node_modules/effect/dist/Schema.js", import.meta.url).pathname

const milliseconds = (module: string): number => {
  const program = `const start = performance.now(); await import("${module}"); console.log(performance.now() - start)`
  return Number(
    execFileSync(process.execPath, ["--input-type=module", "--eval", program], { encoding: "utf8" })
  )
}

/** Core and Schema by turns, so that both meet the same machine. */
const coldImports = (): { readonly whole: number; readonly schemaAlone: number } => {
  const runs = Array.from(
    { length: coldImport.runs },
    () => [milliseconds(core), milliseconds(schema)] as const
  )
  return {
    whole: Math.round(Math.min(...runs.map(([whole]) => whole))),
    schemaAlone: Math.round(Math.min(...runs.map(([, alone]) => alone)))
  }
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
  for (const { name, limits, source } of programs) {
    const entry = join(folder, "program.js")
    writeFileSync(entry, source)
    for (const bundler of ["esbuild", "rollup"] as const) {
      const size = await minifiedAndGzipped(await bundlers[bundler](entry))
      row(`${name}, ${bundler}`, size, limits[bundler], "bytes")
    }
  }
} finally {
  rmSync(folder, { recursive: true })
}
const { whole, schemaAlone } = coldImports()
row(`cold import (Schema alone ${schemaAlone})`, whole, Math.max(coldImport.limit, 2 * schemaAlone), "ms")
process.exitCode = failed ? 1 : 0
