import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { ProgressReport } from "@logframe/report-document"
import chromium from "@sparticuz/chromium"
import axe from "axe-core"
import { type Browser, chromium as launcher, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { snapshot } from "../../report-document/test/water.ts"
import { HtmlRenderer } from "../src/index.ts"
import { sample } from "./sample.ts"

/**
 * The page in a real browser: the Chromium that npm brings for Linux on x64, or the one that LOGFRAME_CHROMIUM names.
 * With LOGFRAME_PICTURES set to a folder, what the browser showed is left there to be looked at.
 */
const named = process.env.LOGFRAME_CHROMIUM
const pictures = process.env.LOGFRAME_PICTURES
const brought = process.platform === "linux" && process.arch === "x64"

const launch = async (): Promise<Browser | undefined> => {
  if (named === undefined && !brought) {
    console.log(
      `Skipped: the page in a browser, as npm brings no Chromium for ${process.platform} ${process.arch}. LOGFRAME_CHROMIUM may name one.`
    )
    return undefined
  }
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
    console.log(
      `Skipped: the page in a browser, as Chromium does not start here. LOGFRAME_CHROMIUM may name one. ${String(error)}`
    )
    return undefined
  }
}

const browser = await launch()
const folder = await mkdtemp(join(tmpdir(), "logframe-html-"))
const file = join(folder, "report.html")
const inFull = (language: string) => join(folder, `progress-${language}.html`)

beforeAll(async () => {
  await writeFile(file, HtmlRenderer.html(sample))
  for (const language of ["en", "fr"])
    await writeFile(
      inFull(language),
      HtmlRenderer.html(ProgressReport.template.document(snapshot, { language }))
    )
  if (pictures !== undefined) await mkdir(pictures, { recursive: true })
})

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true })
})

const keep = (name: string) => (pictures === undefined ? {} : { path: join(pictures, name) })

const opened = async (
  width: number,
  task: (page: Page) => Promise<void>,
  path: string = file
): Promise<void> => {
  if (browser === undefined) return
  const page = await browser.newPage({ viewport: { width, height: 900 } })
  const asked: string[] = []
  const problems: string[] = []
  page.on("request", (request) => asked.push(request.url()))
  page.on("console", (message) => problems.push(message.text()))
  page.on("pageerror", (error) => problems.push(String(error)))
  await page.goto(pathToFileURL(path).href)
  await task(page)
  expect({ asked, problems }).toEqual({ asked: [pathToFileURL(path).href], problems: [] })
  await page.close()
}

const isFit = async (page: Page, width: number, name: string): Promise<void> => {
  await page.screenshot({ fullPage: true, ...keep(`${name}.png`) })
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width)
  await page.evaluate(axe.source)
  const found = (await page.evaluate("axe.run()")) as axe.AxeResults
  expect(
    found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)
  ).toEqual([])
  expect(found.passes.length).toBeGreaterThan(20)
}

describe.skipIf(browser === undefined)("in a browser", { timeout: 120_000 }, () => {
  it.each([
    ["desktop", 1280],
    ["phone", 390],
    ["small phone", 320]
  ])("on a %s of %i the page is as wide as the screen and axe finds nothing", (name, width) =>
    opened(width, (page) => isFit(page, width, name))
  )

  it.each([
    ["en", 390],
    ["fr", 1280]
  ])("a progress report in %s fits a screen of %i and axe finds nothing", (language, width) =>
    opened(width, (page) => isFit(page, width, `progress-${language}-${width}`), inFull(language))
  )

  it("a keyboard alone reaches the report, its links, its wide tables and its numbers", () =>
    opened(1280, async (page) => {
      await page.keyboard.press("Tab")
      expect(await page.evaluate("document.activeElement.className")).toBe("skip")
      await page.keyboard.press("Enter")
      expect(await page.evaluate("document.activeElement.id")).toBe("report")
      const reached = new Set<string>()
      for (let n = 0; n < 20; n++) {
        await page.keyboard.press("Tab")
        reached.add(String(await page.evaluate("document.activeElement.tagName")))
      }
      expect([...reached].sort()).toEqual(expect.arrayContaining(["A", "DIV", "SUMMARY"]))
    }))

  it("a wide table stays a table to a screen reader when its rows are cards", () =>
    opened(390, async (page) => {
      const table = page.getByRole("table", {
        name: "Indicators, with what was promised and what was reached"
      })
      expect(await table.getByRole("columnheader").count()).toBe(7)
      expect(await table.getByRole("rowheader").count()).toBe(5)
      expect(await table.getByRole("cell").count()).toBe(30)
    }))

  it("paper is A4, upright and wide where a section asks for it, with the numbers of the figures", () =>
    opened(1280, async (page) => {
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, ...keep("paper.pdf") })
      const boxes = pdf.toString("latin1").match(/\/MediaBox \[[^\]]*\]/g) ?? []
      expect(new Set(boxes.map((box) => box.replace(/\.\d+/g, "")))).toEqual(
        new Set(["/MediaBox [0 0 594 841]", "/MediaBox [0 0 841 594]"])
      )
      await page.emulateMedia({ media: "print" })
      expect(await page.locator("figure table").first().isVisible()).toBe(true)
      expect(await page.locator("nav").isVisible()).toBe(false)
    }))
})
