import { configureGlobal } from "fast-check"

/** `pnpm test:long`: more runs for every property that does not name a number of its own. */
if (process.env.LOGFRAME_LONG === "1") configureGlobal({ numRuns: 2000 })

/** `pnpm mutation`: few runs, always the same, and no search for the smallest case. */
const runs = process.env.LOGFRAME_RUNS
if (runs !== undefined) configureGlobal({ numRuns: Number(runs), seed: 1, endOnFailure: true })
