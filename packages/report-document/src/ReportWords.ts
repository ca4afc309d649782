/**
 * What a report adds to the words of a language: headings, captions, sentences of the templates.
 *
 * @module
 */

/** What the page of a report, its charts and the templates say. */
export interface ReportWords {
  /** What a page needs around the content. */
  readonly page: {
    readonly skip: string
    readonly contents: string
    readonly conventions: string
    readonly numbers: string
    readonly figure: string
    readonly asOf: string
    readonly warning: string
    readonly note: string
  }
  readonly chart: {
    readonly count: string
    readonly day: string
  }
  readonly summary: SummaryWords
  readonly progress: ProgressWords
}

/** The words of the project summary. */
export interface SummaryWords {
  readonly project: (title: string) => string
  readonly summary: string
  readonly version: (edition: string) => string
  readonly projectTitle: string
  readonly area: string
  readonly duration: string
  readonly upTo: (amount: string) => string
  readonly about: (amount: string) => string
  readonly funding: string
  readonly implementation: string
  readonly background: string
  readonly matrix: string
  readonly matrixColumns: readonly [level: string, content: string]
  readonly indicators: string
  readonly assumption: string
  readonly assumptions: string
  readonly risk: string
  readonly risks: string
  readonly activity: string
  readonly contact: string
  readonly telephone: string
}

/** The words of the progress report. */
export interface ProgressWords {
  readonly title: string
  readonly reference: string
  readonly asOf: string
  readonly knownAt: string
  readonly everythingRecorded: string
  readonly watermark: string
  readonly watermarkOf: (revision: string, entry: string) => string
  readonly noStore: string
  readonly included: string
  readonly glance: string
  readonly elapsed: (share: string) => string
  readonly noIndicators: string
  readonly statusChart: string
  readonly results: string
  readonly resultProgress: (present: string, of: string) => string
  readonly chainBroken: string
  readonly bulletChart: string
  readonly trendChart: string
  readonly toDate: string
  readonly value: string
  readonly how: string
  readonly statement: string
  readonly lastJudged: string
  readonly notJudged: string
  readonly judgedOn: (state: string, day: string) => string
  readonly score: (scheme: string, score: string) => string
  readonly wholeProject: string
  readonly funding: string
  readonly gap: string
  readonly unfundedShare: string
  readonly burnRate: string
  readonly absorption: string
  readonly burnIndex: string
  readonly fundingChart: (currency: string) => string
  readonly sums: string
  readonly amount: string
  readonly funder: string
  readonly unnamedFunder: string
  readonly fullyFunded: string
  readonly notFullyFunded: string
  readonly noMoney: string
  readonly findings: string
  readonly severity: string
  readonly where: string
  readonly finding: string
  readonly hint: string
  readonly attention: string
  readonly onTrack: string
  readonly undecided: string
  readonly more: (count: number) => string
  readonly morePlaces: (count: number) => string
  readonly moneyGlance: (budget: string, committed: string, share: string, spent: string) => string
  readonly failedAssumptions: string
  readonly indicatorsOf: string
  readonly actualChart: string
  readonly by: (dimension: string) => string
  readonly nothingToExplain: string
  readonly marks: string
  readonly reports: string
  readonly choices: string
  readonly ofExpected: string
  readonly place: string
  readonly byPlace: string
  /** The values in a list, of which one is taken. */
  readonly of: Readonly<Record<"largest" | "smallest" | "median", (list: string) => string>>
  readonly notDefault: string
  readonly conditionsOf: string
  readonly kind: string
  /** Below a table whose rows all lack it. */
  readonly allLack: Readonly<Record<"NoBaseline" | "NoTarget", string>>
  readonly fundersIn: (currency: string) => string
  /** Of what is in force no longer, or not yet; before its name. */
  readonly until: (day: string) => string
  readonly since: (day: string) => string
  readonly findingsTable: string
}
