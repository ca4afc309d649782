/**
 * Results of an activity with their indicators.
 *
 * @internal
 */

import type { Fact, Indicator, Logframe, Result } from "@logframe/core"
import { inOrder } from "../standard/order.ts"
import { childrenOf, type Element, element, elementsOf, same } from "../xml/Element.ts"
import type { Context } from "./Context.ts"
import { slug } from "./Ids.ts"
import {
  isEmpty,
  keptAttributes,
  readIndicator,
  readsAs,
  truthOf,
  untitled,
  writeIndicator
} from "./indicators.ts"
import { keep, keptIn } from "./kept.ts"
import { levelOf, typeIn, typeOf } from "./levels.ts"
import { idFor, withId } from "./Naming.ts"
import { firstWords, readText, writeText } from "./texts.ts"

/** What was read of a result. */
interface Read {
  readonly result: Result.Result
  readonly indicators: readonly Indicator.Indicator[]
  readonly facts: readonly Fact.Measurement[]
}

/** Reads a `<result>`. */
export const readResult = (of: Element, context: Context): Read => {
  const titles = childrenOf(of, "title")
  const descriptions = childrenOf(of, "description")
  const statement = readText(titles, context) ?? untitled
  if (statement === untitled) context.report.add("TitleMissing", "warning", of, "The result has no title.")
  const description = readText(descriptions, context)
  if (typeOf(of.attributes.type) === undefined)
    context.report.add(
      "ResultTypeUnknown",
      "warning",
      of,
      `The attribute "type" is ${JSON.stringify(of.attributes.type ?? "")}, which the codelist ResultType does not have; the result is read as "other".`
    )
  const id = idFor(context, "result", of, slug(firstWords(statement)))
  const level = levelOf(of.attributes.type)
  const aggregable = truthOf(of.attributes["aggregation-status"])
  const read = childrenOf(of, "indicator").map((one) => readIndicator(one, id, aggregable, context))
  const shell = element(
    "result",
    keptAttributes(of.attributes, { type: typeOf(of.attributes.type) }),
    elementsOf(of).filter((one) => {
      switch (one.name) {
        case "title":
          return titles.length > 1 || !same(one, writeText("title", statement))
        case "description":
          return (
            descriptions.length > 1 ||
            description === undefined ||
            !same(one, writeText("description", description))
          )
        case "indicator":
          return false
        default:
          return true
      }
    })
  )
  const extensions = isEmpty(shell) ? undefined : keep([shell])
  if (extensions === undefined && !isEmpty(shell))
    context.report.add(
      "KeptTooLarge",
      "warning",
      of,
      "What no row holds of the result is too large to be kept."
    )
  return {
    result: {
      id,
      level,
      under: [],
      statement,
      ...(description === undefined ? {} : { description }),
      ...(extensions === undefined ? {} : { extensions })
    } as unknown as Result.Result,
    indicators: read.map(({ indicator }) => indicator),
    facts: read.flatMap(({ facts }) => facts)
  }
}

/** A result as an element, with its indicators; nothing without indicators, which IATI asks for. */
export const writeResult = (
  result: Result.Result,
  indicators: readonly Indicator.Indicator[],
  factsOf: (indicator: string) => readonly Fact.Measurement[],
  logframe: Logframe.Logframe,
  context: Context
): Element | undefined => {
  if (indicators.length === 0) return undefined
  const shell = keptIn(result.extensions).find(({ name }) => name === "result") ?? element("result")
  const titles = childrenOf(shell, "title")
  const descriptions = childrenOf(shell, "description")
  const type = typeIn(logframe, result.level)
  const attributes = {
    ...shell.attributes,
    type:
      shell.attributes.type !== undefined && levelOf(shell.attributes.type) === result.level
        ? shell.attributes.type
        : type
  }
  const children = [
    ...(readsAs(titles, result.statement, context) ? titles : [writeText("title", result.statement)]),
    ...(readsAs(descriptions, result.description, context)
      ? descriptions
      : result.description === undefined
        ? []
        : [writeText("description", result.description)]),
    ...indicators.map((one) =>
      writeIndicator(one, truthOf(shell.attributes["aggregation-status"]), factsOf(one.id), logframe, context)
    ),
    ...elementsOf(shell).filter(({ name }) => !["title", "description", "indicator"].includes(name))
  ]
  return withId(
    context,
    element("result", attributes, inOrder("result", children)),
    "result",
    result.id,
    slug(firstWords(result.statement))
  )
}
