#!/usr/bin/env node
import { run } from "./run.ts"

/** Who reads our output may stop reading: `logframe check … | head` is no fault. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error
  process.exit(0)
})

process.exitCode = await run(process.argv.slice(2))
