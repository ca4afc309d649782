import { type Artifact, Reporter } from "@logframe/core"
import { CoeSummary, ProgressReport } from "@logframe/report-document"
import { MarkdownRenderer } from "@logframe/report-markdown"
import { reporterConformance, type Seen } from "@logframe/testkit"
import type { Nodes } from "mdast"
import remarkGfm from "remark-gfm"
import remarkParse from "remark-parse"
import { unified } from "unified"
import { describe, it } from "vitest"

/** What a program that knows Markdown finds in the files. */
const read = (files: readonly Artifact.Whole[]): Seen => {
  const roots = files.map(({ bytes }) =>
    unified().use(remarkParse).use(remarkGfm).parse(new TextDecoder().decode(bytes))
  )
  return { text: roots.map(textOf).join("\n"), runs: roots.flatMap(runsOf) }
}

/** Nodes that stand on lines of their own. */
const blocks = ["paragraph", "heading", "tableCell", "listItem", "code"]

const textOf = (node: Nodes): string => {
  if (node.type === "html") return /^<(br|\/p|\/li|\/td|\/th)>$/.test(node.value) ? "\n" : ""
  if (node.type === "break") return "\n"
  if ("value" in node) return node.value
  const text = "children" in node ? node.children.map(textOf).join("") : ""
  return blocks.includes(node.type) ? `${text}\n` : text
}

const runsOf = (node: Nodes): readonly string[] => [
  ...(node.type === "html" ? [node.value] : []),
  ...("url" in node ? [node.url] : []),
  ...("children" in node ? node.children.flatMap(runsOf) : [])
]

for (const template of [ProgressReport.template, CoeSummary.template]) {
  const tellsReadings = template !== CoeSummary.template
  const reporter = Reporter.of(template, MarkdownRenderer.renderer)
  reporterConformance({ describe, it }, { name: reporter.manifest.reporter, reporter, tellsReadings, read })
}
