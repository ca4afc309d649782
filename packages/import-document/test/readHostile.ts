/**
 * Reads one hostile document and prints what that took: run in a process of its own, so that the memory is that of one. A file of
 * an office suite is made by the test, since making it takes more than reading it.
 */
import { readFileSync } from "node:fs"
import { ImportDocument } from "@logframe/import-document"
import { hostileHtml, hostileMarkdown } from "./hostileDocuments.ts"

const [kind = "md", name = ""] = process.argv.slice(2)
const made = { md: hostileMarkdown, html: hostileHtml }
const document = kind === "md" || kind === "html" ? (made[kind][name]?.() ?? "") : readFileSync(name)
const before = process.cpuUsage()
ImportDocument.read(document, { name: `x.${kind}` })
const { user, system } = process.cpuUsage(before)
process.stdout.write(
  JSON.stringify({
    seconds: (user + system) / 1e6,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024)
  })
)
