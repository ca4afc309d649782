/**
 * `docs/errors.md`: every error that core hands out, with a message as it reads, made by making the error.
 */
import * as Result from "effect/Result"
import {
  CalendarDate,
  Decimal,
  Instant,
  Logframe,
  Period,
  RenderError,
  StorageError
} from "../../packages/core/src/index.ts"

interface Reason<A> {
  readonly when: string
  readonly todo: string
  readonly example: A
}

/** One entry for each reason: a reason that is new does not compile without one. */
const storage: {
  readonly [Tag in StorageError.Reason["_tag"]]: Reason<Extract<StorageError.Reason, { _tag: Tag }>>
} = {
  Conflict: {
    when: "Somebody else was first: the revision, the journal or a fact with that id is not what the caller had seen. Nothing was written.",
    todo: "Read again from the head that the reason names, decide again, write again. Do not retry blindly.",
    example: { _tag: "Conflict", on: "revision", logframe: "water", expected: 3, head: 4 }
  },
  Unsupported: {
    when: "The store does not do this, now or ever; its manifest says so beforehand.",
    todo: "Do what the reason proposes, or use a store whose manifest claims it.",
    example: {
      _tag: "Unsupported",
      what: "Erasing personal data",
      support: {
        is: "notYet",
        because: "Make a new store and append the facts to it without the personal data."
      }
    }
  },
  Unavailable: {
    when: "The store is busy, locked or out of reach.",
    todo: "Try the same call again later. This is the only reason for which that makes sense.",
    example: { _tag: "Unavailable", what: "The database is locked" }
  },
  Denied: {
    when: "Whoever asks may not read or write here.",
    todo: "Check the rights of the file, the folder or the database user.",
    example: { _tag: "Denied", what: "The folder may not be written" }
  },
  Corrupt: {
    when: "What is kept there cannot be read back: damaged, or changed by something else. The cause lists every problem.",
    todo: "Restore it from a copy. Other logframes and facts are not affected.",
    example: {
      _tag: "Corrupt",
      what: 'Revision 2 of logframe "water" cannot be read back',
      hint: "It was changed outside of this library. Restore it from a copy; nothing else is affected."
    }
  },
  Incompatible: {
    when: "A newer version, or another program, wrote it.",
    todo: "Upgrade the library. It refuses, since it would drop what it does not know.",
    example: {
      _tag: "Incompatible",
      what: 'Revision 2 of logframe "water"',
      found: "format 2",
      understood: "up to format 1",
      hint: "Upgrade the library, or read it with the version that wrote it."
    }
  },
  Unexpected: {
    when: "Anything else; the cause is kept.",
    todo: "Report it with its cause.",
    example: { _tag: "Unexpected", cause: new Error("disk on fire") }
  }
}

const render: {
  readonly [Tag in RenderError.Reason["_tag"]]: Reason<Extract<RenderError.Reason, { _tag: Tag }>>
} = {
  TooLarge: {
    when: "The format cannot hold the document.",
    todo: "Split the report, or choose another format.",
    example: { _tag: "TooLarge", what: "rows", found: 2_000_000, limit: 1_048_576 }
  },
  PartMissing: {
    when: "A part that the renderer needs is not there: a font, a native library.",
    todo: "Install the part that the message names.",
    example: {
      _tag: "PartMissing",
      part: "The font “DejaVu Sans”",
      hint: "Hand a font file to the renderer."
    }
  },
  Unexpected: {
    when: "Anything else; the cause is kept.",
    todo: "Report it with its cause.",
    example: { _tag: "Unexpected", cause: "disk on fire" }
  }
}

const section = (
  reasons: Readonly<Record<string, Reason<unknown>>>,
  message: (example: never) => string
): string =>
  Object.entries(reasons)
    .map(([tag, { when, todo, example }]) =>
      [`### ${tag}`, when, `> ${message(example as never)}`, todo].join("\n\n")
    )
    .join("\n\n")

const thrown = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof Error) return error.message
  }
  throw new Error("Nothing was thrown.")
}

const constructors: ReadonlyArray<readonly [string, () => unknown]> = [
  ['CalendarDate.make("2023-02-29")', () => CalendarDate.make("2023-02-29")],
  ['Period.make("2024-12-31", "2024-01-01")', () => Period.make("2024-12-31", "2024-01-01")],
  ['Decimal.make("1e3")', () => Decimal.make("1e3")],
  ['Instant.make("2024-01-01")', () => Instant.make("2024-01-01")]
]

const invalid = (): string => {
  const indicator = {
    id: "i",
    under: ["r"],
    statement: { en: "Wells" },
    measure: { _tag: "Quantitiy" },
    targtes: []
  }
  const read = Logframe.decode({
    format: 1,
    id: "w",
    title: "Water",
    language: "en",
    scheme: "un",
    indicators: [indicator]
  })
  if (Result.isSuccess(read)) throw new Error("It was read without a problem.")
  return read.failure.message
}

/** The page. */
export const errorsPage = (): string => `# Errors

Core hands out three errors and throws one more. Each says what, where, why, and what to do next. Names are stable; programs
decide by \`_tag\` and \`reason._tag\`, never by the message. What a careful reader would point at without refusing anything is no
error but a [finding](checks.md).

Made from the errors by \`pnpm generate\`.

## InvalidInput

An input is not what it should be: a logframe, a fact, a portfolio, text that should be JSON. \`problems\` lists everything that
is wrong in one pass, each with its \`path\`, what was \`found\`, what was \`expected\`, and a \`hint\` where that is not plain. The
message lists the first ten and says how many more there are. Nothing of the input is used. \`Logframe.decode\`, \`Logframe.fromJson\`, \`Fact.decode\`,
\`Fact.fromNdjson\` and their like return it as a failure; \`Logframe.make\` and \`Fact.make\`, for values in source code, throw it.

\`\`\`
${invalid()}
\`\`\`

What to do: correct every place that is named, then read again. A format of the future (\`format 2\` where this version knows 1)
is the only problem that is told alone: update the library. A path of a file of facts begins with its line.

## StorageError

A store did not do what it was asked. The message begins with the kind of store and the operation.

${section(storage, (reason: StorageError.Reason) => new StorageError.StorageError("sqlite", "save", reason).message)}

## RenderError

A report could not be written in its format. Rendering itself is total, so the reasons lie outside of the document.

${section(render, (reason: RenderError.Reason) => new RenderError.RenderError("xlsx", reason).message)}

## RangeError

Thrown by the constructors for values in source code, where a wrong value is a mistake of the program. For text from outside
use \`parse\` or \`decode\`, which answer instead.

| call | message |
|---|---|
${constructors.map(([call, act]) => `| \`${call}\` | ${thrown(act)} |`).join("\n")}
`
