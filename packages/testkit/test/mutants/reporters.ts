/**
 * Reporters that are broken on purpose, each in one way, and the law under which the kit must catch it.
 */
import { Artifact, type Evaluation, Fraction, Reading, type Reporter, type Snapshot } from "@logframe/core"
import type { ReporterSubject, Seen } from "@logframe/testkit"

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => entities[one] ?? one)

/** The text, with every change of direction taken out. */
const straight = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "")

interface Ways {
  readonly text: (text: string) => string
  readonly reading: (reading: Reading.Reading) => string
  readonly whole: (page: string, snapshot: Snapshot.Snapshot) => string
  readonly artifact: (artifact: Artifact.Artifact, snapshot: Snapshot.Snapshot) => Artifact.Artifact
}

const shown = (reading: Reading.Reading): string => {
  if (!reading.known) return reading.reason
  const number = Reading.number(reading)
  return number === undefined ? "words" : Fraction.format(number)
}

const right: Ways = {
  text: (text) => escaped(straight(text)),
  reading: shown,
  whole: (page) => page,
  artifact: (artifact) => artifact
}

/** A page of HTML with a paragraph for each indicator, made in these ways. */
export const pageReporter = (ways: Partial<Ways> = {}): ReporterSubject<object> => {
  const { text, reading, whole, artifact } = { ...right, ...ways }
  const render: Reporter.Reporter<object>["render"] = (snapshot) => {
    const { evaluation, logframe } = snapshot
    const said = (words: Readonly<Record<string, string>>) => text(Object.values(words)[0] ?? "")
    const lines = evaluation.indicators.map(({ id, actual, targets }) =>
      [
        said(logframe.indicators.find((indicator) => indicator.id === id)?.statement ?? {}),
        reading(actual),
        ...targets.map(({ target: { expectation } }) =>
          "value" in expectation && typeof expectation.value === "string"
            ? `${expectation._tag} ${expectation.value}`
            : expectation._tag
        )
      ].join(": ")
    )
    const page = `<!doctype html>\n<title>${said(logframe.title)}</title>\n${lines.map((line) => `<p>${line}</p>\n`).join("")}`
    return artifact(
      Artifact.ofText("report.html", "text/html; charset=utf-8", () => [whole(page, snapshot)]),
      snapshot
    )
  }
  return {
    name: "page",
    reporter: { manifest: { reporter: "page/html", contract: 1 }, defaults: {}, render },
    leavesOut: ["statuses", "marks", "conventions", "unapproved", "assumptions", "asOf"],
    read
  }
}

/** Reads the little HTML that the page has: elements are what stands in angle brackets. */
const read = (files: readonly Artifact.Whole[]): Seen => {
  const html = files.map(({ bytes }) => new TextDecoder().decode(bytes)).join("")
  const runs = [...html.matchAll(/<(?!p>|\/p>|title>|\/title>|!doctype)[^>]*>/g)].map(([element]) => element)
  const text = html.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|quot);/g, (_, name) => {
    const [character = ""] = Object.entries(entities).find(([, entity]) => entity === `&${name};`) ?? []
    return character
  })
  return { text, runs }
}

const withFile = (change: (file: Artifact.File) => Partial<Artifact.File>) =>
  pageReporter({
    artifact: ({ files }) => ({ files: files.map((file) => ({ ...file, ...change(file) })) })
  })

const asFloat = (reading: Reading.Reading): string => {
  const number = Reading.number(reading)
  return number === undefined ? shown(reading) : String(Number(number.numerator) / Number(number.denominator))
}

/** Each broken reporter with the law that catches it. */
export const mutants: Readonly<
  Record<string, { readonly caughtBy: string; readonly subject: ReporterSubject<object> }>
> = {
  "has no name": {
    caughtBy: "artifact/names-itself",
    subject: (() => {
      const { reporter, ...subject } = pageReporter()
      return { ...subject, reporter: { ...reporter, manifest: { reporter: "My Report", contract: 1 } } }
    })()
  },
  "makes nothing of a project without data": {
    caughtBy: "artifact/at-least-one-file",
    subject: pageReporter({
      artifact: (artifact, { evaluation }) =>
        evaluation.indicators.some(({ actual }) => actual.known) ? artifact : { files: [] }
    })
  },
  "names a file as the logframe is titled": {
    caughtBy: "artifact/paths-stay-inside",
    subject: pageReporter({
      artifact: ({ files }, { logframe }) => ({
        files: files.map((file) => ({ ...file, path: `${logframe.title.en}.html` }))
      })
    })
  },
  "gives two files one name": {
    caughtBy: "artifact/paths-stay-inside",
    subject: pageReporter({
      artifact: ({ files }) => ({
        files: files.flatMap((file) => [file, { ...file, path: file.path.toUpperCase() }])
      })
    })
  },
  "leaves its folder": {
    caughtBy: "artifact/paths-stay-inside",
    subject: withFile(({ path }) => ({ path: `a/../../${path}` }))
  },
  "does not say what a file is": {
    caughtBy: "artifact/media-types",
    subject: withFile(() => ({ mediaType: "html" }))
  },
  "writes Latin-1": {
    caughtBy: "artifact/text-is-utf-8",
    subject: withFile(({ body }) => ({
      body: {
        async *[Symbol.asyncIterator]() {
          for await (const piece of body) yield Buffer.from(Buffer.from(piece).toString("utf8"), "latin1")
        }
      }
    }))
  },
  "can be read once": {
    caughtBy: "artifact/read-again",
    subject: withFile(({ body }) => ({
      body: (async function* () {
        yield* body
      })()
    }))
  },
  "counts its reports": {
    caughtBy: "render/same-bytes",
    subject: (() => {
      let reports = 0
      return pageReporter({ whole: (page) => `${page}<p>Report ${++reports}</p>\n` })
    })()
  },
  "prints the day": {
    caughtBy: "render/no-clock-no-chance",
    subject: pageReporter({
      whole: (page) => `${page}<p>Printed ${new Date().toISOString().slice(0, 10)}</p>\n`
    })
  },
  "sorts the indicators where they are": {
    caughtBy: "render/leaves-the-snapshot",
    subject: pageReporter({
      whole: (page, { evaluation }) => {
        const indicators = evaluation.indicators as Evaluation.IndicatorEvaluation[]
        indicators.sort((a, b) => (a.id < b.id ? -1 : 1))
        return page
      }
    })
  },
  "needs a period": {
    caughtBy: "render/any-snapshot",
    subject: pageReporter({
      whole: (page, { logframe }) => {
        if (logframe.period === undefined) throw new TypeError("a period is needed")
        return page
      }
    })
  },
  "calculates in floats": { caughtBy: "honest/exact-numbers", subject: pageReporter({ reading: asFloat }) },
  "rounds to thousands": {
    caughtBy: "honest/exact-numbers",
    subject: pageReporter({
      reading: (reading) => {
        const number = Reading.number(reading)
        return number === undefined
          ? shown(reading)
          : `${number.numerator / number.denominator / 1000n} thousand`
      }
    })
  },
  "tells what it is said not to tell": {
    caughtBy: "honest/exact-numbers",
    subject: { ...pageReporter(), tellsReadings: false }
  },
  "takes no data for zero": {
    caughtBy: "honest/no-data-is-not-zero",
    subject: pageReporter({ reading: (reading) => (reading.known ? shown(reading) : "0") })
  },
  "writes a dash for no data": {
    caughtBy: "honest/no-data-has-its-reason",
    subject: pageReporter({ reading: (reading) => (reading.known ? shown(reading) : "–") })
  },
  "writes what a program calls nothing": {
    caughtBy: "honest/no-words-of-machines",
    subject: pageReporter({
      reading: (reading) => (reading.known ? shown(reading) : `${Number.NaN} (${reading.reason})`)
    })
  },
  "lets markup in": {
    caughtBy: "safe/nothing-runs",
    subject: pageReporter({ text: straight })
  },
  "drops what it cannot escape": {
    caughtBy: "safe/text-stays-text",
    subject: pageReporter({ text: (text) => straight(text).replace(/[&<>"]/g, "") })
  },
  "escapes twice": {
    caughtBy: "safe/text-stays-text",
    subject: pageReporter({ text: (text) => escaped(escaped(straight(text))) })
  },
  "separates by control characters": {
    caughtBy: "safe/no-control-characters",
    subject: pageReporter({ whole: (page) => page.replaceAll("</p>", "</p>\u001e") })
  },
  "leaves out what it is said to tell": {
    caughtBy: "told/targets",
    subject: pageReporter({ whole: (page) => page.replace(/(AtLeast|AtMost) /g, "") })
  },
  "tells what it is said to leave out": {
    caughtBy: "told/statuses",
    subject: pageReporter({
      whole: (page, { evaluation }) =>
        `${page}<p>${evaluation.indicators.map(({ status }) => status.code).join(" ")}</p>\n`
    })
  },
  "lets a text turn what follows": {
    caughtBy: "safe/direction-ends",
    subject: pageReporter({ text: escaped })
  }
}
