import { CalendarDate, type Fact, Logframe, type Storage } from "@logframe/core"
import type { Iati } from "@logframe/iati"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { ofProblems, ofStorageError } from "../Failure.ts"
import * as files from "../files.ts"
import * as flags from "../flags.ts"
import { chosen, openExisting, revisionOf } from "../store.ts"
import * as terminal from "../terminal.ts"

const options = {
  revision: Argument.Int("revision").pipe(
    Argument.withDescription("The number of a revision; the last one when it is left out"),
    Argument.optional
  ),
  out: Flag.String("out").pipe(
    Flag.withMetavar("FILE"),
    Flag.withDescription("Where the logframe is written; to stdout when it is left out"),
    Flag.optional
  ),
  store: flags.store,
  logframe: flags.logframe,
  format: Flag.Literals("format", ["json", "iati"]).pipe(
    Flag.withDescription("JSON, or a file of IATI 2.03 with the facts in force that are approved"),
    Flag.withDefault("json" as const)
  ),
  reporter: Flag.String("reporter").pipe(
    Flag.withMetavar("REF,TYPE,NAME"),
    Flag.withDescription(
      'Who publishes in IATI: identifier, code of the kind of organisation and name, as "XM-DAC-1,10,Ministry of Water"'
    ),
    Flag.filterMap(
      (text) => {
        const [, ref, type, name] = /^([^,]+),([^,]+),(.+)$/.exec(text) ?? []
        return ref === undefined || type === undefined || name === undefined
          ? Option.none()
          : Option.some({ ref: ref.trim(), type: type.trim(), name: name.trim() })
      },
      () => 'an identifier, a code and a name, as "XM-DAC-1,10,Ministry of Water"'
    ),
    Flag.optional
  ),
  sector: Flag.String("sector").pipe(
    Flag.withMetavar("CODE"),
    Flag.withDescription("The sector in IATI, a code of the DAC list such as 15130"),
    Flag.optional
  ),
  country: Flag.String("country").pipe(
    Flag.withMetavar("CODE"),
    Flag.withDescription("The recipient country in IATI, such as NE"),
    Flag.optional
  ),
  start: Flag.String("start").pipe(
    Flag.withMetavar("DAY"),
    Flag.withDescription("The first day in IATI, for a logframe without a period"),
    Flag.filterMap(
      (text) => Option.fromUndefinedOr(CalendarDate.parse(text)),
      () => "a day that exists, written 2019-04-22"
    ),
    Flag.optional
  ),
  plain: Flag.Boolean("plain").pipe(
    Flag.withDescription("Elements of IATI only: what it has no words for is left out, and named"),
    Flag.withDefault(false)
  )
}

/** `logframe export`: a logframe of the store, to be changed and saved again. */
export const exportCommand = Command.make("export", options, ({ revision, out, store, logframe, ...more }) =>
  openExisting(store, (storage) =>
    Effect.gen(function* () {
      const last = yield* chosen(storage, logframe)
      const number = Option.getOrElse(revision, () => last.revision)
      const chosenRevision = yield* revisionOf(storage, last.logframe.id, number)
      if (more.format === "iati") return yield* exportIati(storage, chosenRevision, out, more)
      const json = Logframe.toJson(chosenRevision)
      if (Option.isNone(out)) return yield* terminal.print(json.trimEnd())
      yield* files.write(out.value, json)
      yield* terminal.tell(
        `Revision ${number} of ${last.logframe.id} is written to ${out.value}. Change it, and keep it with "logframe save ${out.value} --base ${number}".`
      )
    })
  )
).pipe(
  Command.withDescription(
    "Writes a logframe of the store as it is or was: as JSON, or as IATI with its facts"
  ),
  Command.withExamples([
    { command: "logframe export --out logframe.json", description: "The last revision" },
    { command: "logframe export 1 --out signed.json", description: "As it was signed" },
    {
      command:
        "logframe export --format iati --reporter 'XM-DAC-1,10,Ministry of Water' --country NE --sector 14031 --out activity.xml",
      description: "As IATI, to be published"
    }
  ])
)

type ActivityOptions = {
  readonly reporter: Option.Option<Iati.Reporter>
  readonly sector: Option.Option<string>
  readonly country: Option.Option<string>
  readonly start: Option.Option<CalendarDate.CalendarDate>
  readonly plain: boolean
}

const exportIati = (
  storage: Storage.Shape,
  logframe: Logframe.Logframe,
  out: Option.Option<string>,
  { reporter, sector, country, start, plain }: ActivityOptions
) =>
  Effect.gen(function* () {
    const { seq } = yield* Effect.mapError(storage.head(logframe.id), ofStorageError)
    const stored = yield* Effect.mapError(
      Stream.runCollect(storage.facts({ logframes: [{ id: logframe.id, upTo: seq }] })),
      ofStorageError
    )
    const facts: readonly Fact.Fact[] = stored.map(({ fact }) => fact)
    const { Iati } = yield* Effect.promise(() => import("@logframe/iati"))
    const written = Iati.write([{ logframe, facts }], {
      ...(Option.isSome(reporter) ? { reporter: reporter.value } : {}),
      ...(Option.isSome(sector) ? { sector: sector.value } : {}),
      ...(Option.isSome(country) ? { country: country.value } : {}),
      ...(Option.isSome(start) ? { start: start.value } : {}),
      asOf: flags.today(),
      plain
    })
    if (Result.isFailure(written)) return yield* ofProblems(logframe.id, written.failure)
    const { xml, findings } = written.success
    if (Option.isNone(out)) yield* terminal.print(xml)
    else {
      yield* files.write(out.value, xml)
      yield* terminal.tell(`${logframe.id} is written to ${out.value}, as IATI 2.03.`)
    }
    if (findings.length > 0) yield* terminal.tell(terminal.findings(process.stderr, findings))
  })
