/**
 * Rows that are in force no longer, or not yet, beside those that are: "until 31 December 2024: Wells dug".
 *
 * @internal
 */
import type { Document, InForce } from "@logframe/core"
import * as Words from "../../Words.ts"
import * as Context from "../Context.ts"
import type { ProgressContext } from "./ProgressContext.ts"

/** The name of a row with the day on which it ended, or will begin; only the name on a day on which it is in force. */
export const dated = (
  { words, snapshot }: ProgressContext,
  span: InForce.InForce | undefined,
  name: Document.Line
): Document.Line => {
  const said = Words.edition(words, span, snapshot.evaluation.question.asOf)
  return said === undefined ? name : [Context.run(`${said}${words.colon} `), ...name]
}
