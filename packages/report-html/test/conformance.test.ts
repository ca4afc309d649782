import { type Artifact, Reporter } from "@logframe/core"
import { CoeSummary, ProgressReport } from "@logframe/report-document"
import { HtmlRenderer } from "@logframe/report-html"
import { reporterConformance, type Seen } from "@logframe/testkit"
import { type DefaultTreeAdapterTypes, parse } from "parse5"
import { describe, it } from "vitest"

type Node = DefaultTreeAdapterTypes.Node

/** What a browser finds in the files. */
const read = (files: readonly Artifact.Whole[]): Seen => {
  const pages = files.map(({ bytes }) => parse(new TextDecoder().decode(bytes)))
  return { text: pages.map(textOf).join("\n"), runs: pages.flatMap(runsOf) }
}

/** Elements whose words stand in a line with those around them. */
const inline = ["a", "abbr", "b", "bdi", "data", "em", "i", "span", "strong", "time", "tspan"]

const childrenOf = (node: Node): readonly Node[] => ("childNodes" in node ? node.childNodes : [])

const textOf = (node: Node): string => {
  if (node.nodeName === "style" || node.nodeName === "script" || node.nodeName === "#comment") return ""
  if ("value" in node) return node.value
  const text = childrenOf(node).map(textOf).join("")
  return inline.includes(node.nodeName) ? text : `${text}\n`
}

/** Scripts, styles, comments, and what attributes say but for words that are shown or read out. */
const runsOf = (node: Node): readonly string[] => {
  if (node.nodeName === "#comment" && "data" in node) return [node.data]
  if (node.nodeName === "style" || node.nodeName === "script") return childrenOf(node).map(valueOf)
  const attributes = "attrs" in node ? node.attrs : []
  const active = attributes.filter(({ name }) => !["title", "alt", "aria-label", "id"].includes(name))
  return [...active.map(({ value }) => value), ...childrenOf(node).flatMap(runsOf)]
}

const valueOf = (node: Node): string => ("value" in node ? node.value : "")

for (const template of [ProgressReport.template, CoeSummary.template]) {
  const tellsReadings = template !== CoeSummary.template
  const reporter = Reporter.of(template, HtmlRenderer.renderer)
  reporterConformance({ describe, it }, { name: reporter.manifest.reporter, reporter, tellsReadings, read })
}
