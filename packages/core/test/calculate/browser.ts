/**
 * The bundle of core in a real browser: the Chromium that npm brings for Linux on x64, or the one that LOGFRAME_CHROMIUM names.
 */
import chromium from "@sparticuz/chromium"
import { build } from "esbuild"
import { type Browser, chromium as launcher } from "playwright-core"
import type { FoldedRow } from "../../src/calculate/reading/Cells.ts"
import { csvOptions, generator, logframeOf, questionOf } from "./octopus.ts"

const named = process.env.LOGFRAME_CHROMIUM
const isBrought = process.platform === "linux" && process.arch === "x64"

/** A browser, or nothing where none starts. */
export const launch = async (): Promise<Browser | undefined> => {
  if (named === undefined && !isBrought) return undefined
  try {
    return await launcher.launch(
      named === undefined
        ? {
            executablePath: await chromium.executablePath(),
            args: chromium.args.filter((one) => one !== "--single-process")
          }
        : { executablePath: named }
    )
  } catch (error) {
    if (named !== undefined) throw error
    return undefined
  }
}

/** A program for a page: it reads csv and gives the rows of its cells. Built as for any browser, so nothing of Node is in it. */
const program = async (): Promise<string> => {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { Cells, CsvFacts, Plan } from "./src/index.ts"
        globalThis.calculate = async (csv, options, logframe, question) => {
          const read = await CsvFacts.readChunks(new Response(csv).body, options)
          if (read._tag !== "Success") throw read.failure
          return [...Cells.rows(Cells.of(Plan.make(logframe, question), read.success))]
        }`,
      resolveDir: new URL("../..", import.meta.url).pathname,
      loader: "ts"
    },
    bundle: true,
    format: "iife",
    platform: "browser",
    write: false
  })
  return outputFiles[0]?.text ?? ""
}

/** The rows of the cells of a size of the workload, calculated in the browser; and the program that did it. */
export const calculatedIn = async (
  browser: Browser,
  size: string
): Promise<{ readonly rows: readonly FoldedRow[]; readonly code: string }> => {
  const plan = generator.plan(size)
  const code = await program()
  const page = await browser.newPage()
  const chunks: string[] = []
  await generator.text(size, "csv", (chunk) => chunks.push(chunk))
  await page.addScriptTag({ content: code })
  const rows = await page.evaluate(
    ([csv, options, logframe, question]) =>
      (globalThis as unknown as { calculate: (...input: readonly unknown[]) => Promise<unknown> }).calculate(
        csv,
        options,
        logframe,
        question
      ),
    [chunks.join(""), csvOptions, logframeOf(plan), questionOf(plan)]
  )
  await page.close()
  return { rows: rows as readonly FoldedRow[], code }
}
