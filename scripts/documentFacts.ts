/**
 * Counts what the importer finds in whole documents and prints the table of `docs/documents.md`:
 * `pnpm exec node scripts/documentFacts.ts`. Published documents that are not here are left out.
 */
import { existsSync, readFileSync } from "node:fs"
import { basename } from "node:path"
import * as Result from "effect/Result"
import { ImportDocument } from "../packages/import-document/src/index.ts"
import {
  count,
  type DocumentFacts,
  ownDocuments,
  publishedDocuments
} from "../packages/import-document/test/facts.ts"

const root = new URL("..", import.meta.url).pathname
const rowOf = (folder: string, [name, facts]: readonly [string, DocumentFacts]): readonly string[] => {
  const path = `${folder}/${name}`
  if (!existsSync(path)) return []
  const read = Result.getOrThrow(ImportDocument.read(readFileSync(path), { name: basename(name) }))
  const { facts: all, found, unsure, missed, wrong } = count(read, facts)
  return [
    `| ${basename(name)} | ${all} | ${found} | ${unsure} | ${missed.join(", ") || "–"} | ${wrong.join(", ") || "–"} |`
  ]
}

const lines = [
  "| document | facts | found | of these with a warning | missed | wrong in silence |",
  "| --- | --- | --- | --- | --- | --- |",
  ...Object.entries(publishedDocuments).flatMap((one) => rowOf(`${root}../shared/data`, one)),
  ...Object.entries(ownDocuments).flatMap((one) =>
    rowOf(`${root}packages/import-document/test/documents`, one)
  )
]
process.stdout.write(`${lines.join("\n")}\n`)
