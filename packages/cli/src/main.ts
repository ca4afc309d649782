#!/usr/bin/env node
import { enableCompileCache } from "node:module"

/** Who reads our output may stop reading: `logframe check … | head` is no fault. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error
  process.exit(0)
})

// what was compiled for an earlier command is used again, which halves the time to start
enableCompileCache()
const { run } = await import("./run.ts")
process.exitCode = await run(process.argv.slice(2))
