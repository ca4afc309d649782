/**
 * The other process on Node: takes lines from its standard input and answers on its fourth file, until it is killed or its
 * input ends.
 *
 * @internal
 */
import { writeSync } from "node:fs"
import { enableCompileCache, flushCompileCache } from "node:module"
import { createInterface } from "node:readline"
import type { Subject } from "../storage/Law.ts"

// it is started again and again with the same modules, and killed before it could write them down by itself
enableCompileCache()

const [module = "", given = "null"] = process.argv.slice(2)
const { serve } = await import("../storage/OtherProcess.ts")
const { opening }: { readonly opening: (given: unknown) => Subject["open"] } = await import(module)
const hear = serve(opening(JSON.parse(given)), (line) => writeSync(3, `${line}\n`))

createInterface({ input: process.stdin })
  .on("line", hear)
  .on("close", () => process.exit())
flushCompileCache()
