import { Evaluation, Explanation, type Indicator, type Language, nearest, Text } from "@logframe/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import { type Failure, ofInput } from "../Failure.ts"
import * as flags from "../flags.ts"
import { snapshot } from "../snapshot.ts"
import * as terminal from "../terminal.ts"

const options = {
  indicator: Argument.String("indicator").pipe(
    Argument.withDescription('The id of the indicator ("i4") or its printed code ("1.1")')
  ),
  store: flags.store,
  logframe: flags.logframe,
  ...flags.question,
  language: flags.language,
  format: flags.format
}

/** `logframe explain`: why a number is what it is. */
export const explainCommand = Command.make("explain", options, (input) =>
  Effect.gen(function* () {
    const { evaluation } = yield* snapshot(input)
    const indicator = yield* named(evaluation.logframe.indicators, input.indicator)
    const row = Evaluation.indicator(evaluation, indicator.id)
    if (row === undefined) return yield* ofInput(`There is no indicator "${input.indicator}".`)
    yield* terminal.print(
      input.format === "json"
        ? JSON.stringify(row.explanation, null, 2)
        : text(evaluation, indicator, row, flags.wordsFor(input.language, evaluation.logframe))
    )
  })
).pipe(
  Command.withDescription("Explains an indicator: the facts used and left out, the rule and the arithmetic"),
  Command.withExamples([
    { command: "logframe explain i4", description: "Why its numbers are what they are" },
    { command: "logframe explain i4 --language fr", description: "The same in French" },
    {
      command: "logframe explain 1.1 --as-of 2019-04-22 --format json",
      description: "The same for a program"
    }
  ])
)

const text = (
  { logframe, question }: Evaluation.Evaluation,
  indicator: Indicator.Indicator,
  { explanation }: Evaluation.IndicatorEvaluation,
  words: Language.Language
): string => {
  const name = `${indicator.code ?? indicator.id}  ${Text.read(indicator.statement, words.tag, logframe.language)}`
  const known = question.knownAt === undefined ? "" : `, ${question.knownAt}`
  return [
    terminal.styled(process.stdout, "bold", name),
    `${question.asOf}${known}`,
    "",
    Explanation.text(explanation, words, logframe)
  ].join("\n")
}

/** The indicator with that id or printed code. */
const named = (
  indicators: readonly Indicator.Indicator[],
  name: string
): Effect.Effect<Indicator.Indicator, Failure> => {
  const found =
    indicators.find(({ id }) => id === name) ??
    indicators.find(({ code }) => code?.toLowerCase() === name.toLowerCase())
  if (found !== undefined) return Effect.succeed(found)
  const near = nearest(
    name,
    indicators.flatMap(({ id, code }) => [id, ...(code === undefined ? [] : [code])])
  )
  return Effect.fail(
    ofInput(
      `There is no indicator "${name}".${near === undefined ? "" : ` Did you mean "${near}"?`} There are: ${indicators.map(({ id }) => id).join(", ")}.`
    )
  )
}
