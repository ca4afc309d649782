import { configureGlobal } from "fast-check"

/** `pnpm test:long`: more runs for every property that does not name a number of its own. */
if (process.env.LOGFRAME_LONG === "1") configureGlobal({ numRuns: 2000 })
