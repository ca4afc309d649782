/**
 * The flags that several commands share.
 */
import { CalendarDate, type Fact, Instant, Language, type Question, type Text } from "@logframe/core"
import * as Flag from "effect/cli/Flag"
import * as Option from "effect/Option"

/** The file or folder in which a project keeps its data. */
export const store = Flag.String("store").pipe(
  Flag.withMetavar("FILE"),
  Flag.withDescription(
    "Where the project keeps its data: an SQLite file, or a folder for git, written with a slash at its end"
  ),
  Flag.withDefault("logframe.db")
)

/** Which logframe of the store. */
export const logframe = Flag.String("logframe").pipe(
  Flag.withMetavar("ID"),
  Flag.withDescription("Which logframe of the store, when it keeps several"),
  Flag.optional
)

/** Indicators whose facts may change their meaning by an edition that is saved. */
export const accept = Flag.String("accept").pipe(
  Flag.withMetavar("INDICATOR"),
  Flag.withDescription(
    "Save although the facts recorded of that indicator mean something else from now on, or nothing; may be given again"
  ),
  Flag.atLeast(0)
)

/** Text for people or JSON for programs. */
export const format = Flag.Literals("format", ["text", "json"]).pipe(
  Flag.withDescription("Text for people, or JSON for programs"),
  Flag.withDefault("text" as const)
)

/** The language of what is told. */
export const language = Flag.Literals("language", Language.tags).pipe(
  Flag.withDescription("The language of what is told; that of the logframe when it is left out"),
  Flag.optional
)

/** The words for what is told: of the language asked for, else of that of the logframe. */
export const wordsFor = (
  asked: Option.Option<Language.Tag>,
  logframe: { readonly language: Text.LanguageTag }
): Language.Language => Language.of(Option.getOrElse(asked, () => logframe.language))

const day = (text: string): Option.Option<CalendarDate.CalendarDate> =>
  Option.fromUndefinedOr(CalendarDate.parse(text))

const asOf = Flag.String("as-of").pipe(
  Flag.withMetavar("DAY"),
  Flag.withDescription("What had happened by that day, written 2019-04-22; today when it is left out"),
  Flag.filterMap(day, () => "a day that exists, written 2019-04-22"),
  Flag.optional
)

const knownAt = Flag.String("known-at").pipe(
  Flag.withMetavar("DAY"),
  Flag.withDescription(
    "What had been recorded by the end of that day, or by a moment such as 2019-04-22T12:00:00Z; all of it when it is left out"
  ),
  Flag.filterMap(
    (text) =>
      Option.orElse(Option.map(day(text), Instant.endOf), () =>
        Instant.isInstant(text) ? Option.some(text) : Option.none()
      ),
    () => "a day such as 2019-04-22, or a moment such as 2019-04-22T12:00:00Z"
  ),
  Flag.optional
)

const statuses = ["draft", "submitted", "rejected"] as const

const include = Flag.Literals("include", statuses).pipe(
  Flag.withDescription("Count facts of that status too, beside the approved ones; may be given again"),
  Flag.atMost(statuses.length)
)

/** What is asked of a logframe and its facts. */
export const question = { asOf, knownAt, include }

/** The question that the flags ask. `today` is the day when none is given. */
export const asked = (
  flags: {
    readonly asOf: Option.Option<CalendarDate.CalendarDate>
    readonly knownAt: Option.Option<Instant.Instant>
    readonly include: readonly Fact.Status[]
  },
  today: CalendarDate.CalendarDate
): Question.Question => ({
  asOf: Option.getOrElse(flags.asOf, () => today),
  ...(Option.isSome(flags.knownAt) ? { knownAt: flags.knownAt.value } : {}),
  ...(flags.include.length === 0 ? {} : { include: ["approved", ...flags.include] })
})

/** The day that it is, in UTC. */
export const today = (): CalendarDate.CalendarDate => CalendarDate.make(new Date().toISOString().slice(0, 10))
