import { Check, Finding, Language } from "@logframe/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { exitCode, Failure } from "../Failure.ts"
import * as flags from "../flags.ts"
import { isIati, overActivities } from "../iatiFile.ts"
import { readLogframe } from "../readLogframe.ts"
import * as terminal from "../terminal.ts"

const file = Argument.String("logframe").pipe(
  Argument.withDescription("The logframe, as JSON, or a file of IATI")
)

const options = { file, language: flags.language, format: flags.format }

/** `logframe check`: what a careful reader would point at. */
export const checkCommand = Command.make("check", options, ({ file, language, format }) =>
  Effect.gen(function* () {
    if (yield* isIati(file))
      return yield* judged(file, format, Language.of(Option.getOrElse(language, () => "en")))
    const logframe = yield* readLogframe(file)
    const findings = Check.findings(logframe)
    yield* terminal.print(
      format === "json"
        ? JSON.stringify(findings, null, 2)
        : terminal.findings(process.stdout, findings, flags.wordsFor(language, logframe))
    )
    if (Finding.hasErrors(findings))
      return yield* new Failure({ exit: exitCode.input, text: `${file} has errors; they are listed above.` })
  })
).pipe(
  Command.withDescription(
    "Holds a logframe against the rules of good design, and a file of IATI against its schema, codelists and ruleset; ends with 1 when there are errors"
  ),
  Command.withExamples([
    { command: "logframe check logframe.json", description: "List what was found" },
    { command: "logframe check logframe.json --language fr", description: "The same in French" },
    { command: "logframe check logframe.json --format json", description: "The same for a program" },
    { command: "logframe check activities.xml", description: "Judge a file of IATI as the standard does" }
  ])
)

/** What the standard finds in a file, told activity by activity: the file may be larger than memory. */
const judged = (file: string, format: "text" | "json", words: Language.Language) =>
  Effect.gen(function* () {
    const { Iati } = yield* Effect.promise(() => import("@logframe/iati"))
    let errors = 0
    let activities = 0
    const all: Finding.Finding[] = []
    yield* overActivities(
      file,
      (chunks) => Iati.check(chunks, { today: flags.today() }),
      ({ findings }) => {
        activities += 1
        errors += findings.filter(({ severity }) => severity === "error").length
        if (format === "json") all.push(...findings)
        return format === "json" || findings.length === 0
          ? Effect.void
          : terminal.print(terminal.findings(process.stdout, findings, words))
      }
    )
    if (format === "json") yield* terminal.print(JSON.stringify(all, null, 2))
    else
      yield* terminal.print(
        `${activities} ${activities === 1 ? "activity" : "activities"}: ${errors === 0 ? "valid by the schema of IATI 2.03" : "not valid by the schema of IATI 2.03"}.`
      )
    if (errors > 0)
      return yield* new Failure({ exit: exitCode.input, text: `${file} has errors; they are listed above.` })
  })
