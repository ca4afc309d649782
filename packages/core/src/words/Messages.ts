/**
 * The messages of findings: what they say, in English, with `{}` where a value stands, and what stands there.
 *
 * A type and no code: a program that only checks or calculates carries no table. A message that is not here cannot be said;
 * one that a language has no words for does not compile there.
 *
 * @internal
 */
import type { Measure } from "../model/Measure.ts"
import type { Value } from "../model/Value.ts"

/** English that a message is completed with, by the hole that it stands in. */
export interface Terms {
  /** What a level may lack. */
  readonly lacking: "indicators" | "assumptions" | "activities" | "weights" | "risk rating"
  /** What a baseline or a target says by itself, and by a name. */
  readonly says: "a number" | "a numerator and a denominator"
  readonly names: "stage" | "label"
  /** What it does not fit. */
  readonly measures:
    | "a quantity"
    | "a ratio"
    | "the stages of this milestone"
    | "the labels of this scale"
    | "an indicator of words"
    | "a composite"
    | "a formula"
    | "an indicator without a measure"
  readonly directions: "rising" | "falling"
  /** What the lines of a budget are for. */
  readonly lines: "result" | "activity" | "period" | "funder" | "name"
  readonly limits: "more than the ceiling" | "more than the budget" | "less than the budget"
  /** The kinds of values and of measures, by their names in the format. */
  readonly values: Value["_tag"]
  readonly measured: Measure["_tag"]
  /** What cells are held against. */
  readonly totals: "the reported total" | "the value to date"
  readonly flowBaselines: "added to the baseline" | "counted without the baseline"
  /** The steps that money takes. */
  readonly money: "budgeted" | "pledged" | "committed" | "received" | "spent"
  readonly funded: "fully funded" | "not fully funded"
}

/** A term of one of the tables. */
type Term<Table extends keyof Terms> = Terms[Table]

/** What the check says of results, activities, assumptions and weights. */
interface ChainMessages {
  readonly '"{}" stands under no result of the level above.': [words: string]
  readonly "Say in `under` which result it contributes to.": []
  readonly "It is of the level {} and stands under {}, of the level {}; the scheme expects no result.": [
    level: string,
    above: string,
    its: string
  ]
  readonly "It is of the level {} and stands under {}, of the level {}; the scheme expects a result of the level {}.": [
    level: string,
    above: string,
    its: string,
    expected: string
  ]
  readonly "Move the result, or write out a level scheme that allows it.": []
  readonly "It hangs on {}, of the level {}, which has no {} in this scheme.": [
    results: string,
    level: string,
    what: Term<"lacking">
  ]
  readonly "Hang it on another level, or write out a level scheme that allows it.": []
  readonly '{} rows have the code "{}".': [count: string, code: string]
  readonly "Give each its own code; ids tell them apart meanwhile.": []
  readonly '"{}" is listed after "{}".': [code: string, before: string]
  readonly "Rows print in the order of the list: move the row, or correct its code.": []
  readonly 'No indicator measures "{}".': [words: string]
  readonly "Add an indicator that would show whether it was reached.": []
  readonly 'No activity serves "{}".': [words: string]
  readonly "Add the activity, or name the result in `under` of one that serves it.": []
  readonly '"{}" serves no output.': [words: string]
  readonly "Say in `under` which result it serves.": []
  readonly 'No assumption is stated for "{}".': [words: string]
  readonly "Say what must hold outside the project for it to lead to the level above.": []
  readonly '"{}" is rated probability {}, impact {}.': [words: string, probability: string, impact: string]
  readonly "Redesign the project so that it does not depend on it.": []
  readonly "It has an impact and no probability; a risk score needs both.": []
  readonly "It has a probability and no impact; a risk score needs both.": []
  readonly "Add the other, from 1 to 5.": []
  readonly "None of them has a weight, although this level has weights.": []
  readonly "Add the weights in per cent; together they are 100.": []
  readonly "{} of {} have a weight; without the others none can be used.": [given: string, all: string]
  readonly "Give each its weight in per cent, or none of them.": []
  readonly "The weights add up to {}, not to 100.": [total: string]
  readonly "Means are divided by their sum; correct the weights.": []
}

/** What the check says of indicators, their baselines and targets. */
interface IndicatorMessages {
  readonly "It has no unit and no measure: nothing can be calculated.": []
  readonly "Say whether it is a number with a unit, a percentage, a milestone, a scale or words.": []
  readonly 'At character {} of the formula "{}" meets "{}".': [at: string, a: string, b: string]
  readonly 'At character {} of the formula "{}" meets a number without unit.': [at: string, unit: string]
  readonly 'The formula gives "{}", the unit is stated as "{}".': [gives: string, stated: string]
  readonly 'The formula gives a number without unit, the unit is stated as "{}".': [stated: string]
  readonly "Correct the formula, or write the same unit in the same words.": []
  readonly "It is made of parts and has fewer than two.": []
  readonly "Add the parts as indicators whose `partOf` names it.": []
  readonly "It has no baseline, so nobody can say how far it has come.": []
  readonly "Its baseline is still to be determined, so nobody can say how far it has come.": []
  readonly "Add the value before the project, with its day.": []
  readonly "It has no year; what is expected in between is reckoned from the project's start.": []
  readonly "Add `when`: a day, a month or a year.": []
  readonly "It has no target.": []
  readonly "Add what is promised and by when, or say that it is only watched.": []
  readonly "The target is left open, the measure is a number: nothing can be held against it.": []
  readonly "The target is words, the measure is a number: nothing can be held against it.": []
  readonly "State a number, or make the indicator qualitative.": []
  readonly "It says {}, which does not fit {}; nothing can be calculated from it.": [
    what: Term<"says">,
    measure: Term<"measures">
  ]
  readonly 'It says the {} "{}", which does not fit {}; nothing can be calculated from it.': [
    what: Term<"names">,
    step: string,
    measure: Term<"measures">
  ]
  readonly "Correct the row, or the measure of the indicator.": []
  readonly "{} of {} indicators does not say how it is verified.": [missing: string, all: string]
  readonly "{} of {} indicators do not say how they are verified.": [missing: string, all: string]
  readonly "Name the means of verification: a register, a survey, a report.": []
  readonly 'The target "{}" lies on the worse side of the baseline "{}".': [target: string, baseline: string]
  readonly "The target {} lies on the worse side of the baseline {}, for an indicator that should be {}.": [
    target: string,
    baseline: string,
    direction: Term<"directions">
  ]
  readonly "Check target and baseline, or state the direction.": []
  readonly "Baseline and target are both {}: there is no way to cover.": [value: string]
  readonly "Nothing to do when the promise is to hold the level; else correct one of the two.": []
  readonly "Targets {} speak of the same place, party, cell and time; {} counts.": [
    all: string,
    counting: string
  ]
  readonly "Remove all but one, or say what tells them apart.": []
  readonly "The target of {} by {} speaks of everything to date, and is not above the {} by {}.": [
    last: string,
    by: string,
    first: string,
    since: string
  ]
  readonly 'If each target is for its own year, say so with targetsSay "perPeriod"; else correct the values.': []
  readonly 'They have the same words: "{}".': [words: string]
  readonly "If they are one, let it stand under several results.": []
  readonly "It is set for {}, but the indicator is not broken down by {}.": [cell: string, dimensions: string]
  readonly "Add the dimension to `breakdowns`, so that reports are asked for it.": []
  readonly "By {} there is no target for {}.": [dimension: string, missing: string]
  readonly "Add the targets that are missing, or let the whole stand alone.": []
  readonly "The targets by {} add up to {}, the whole is {}.": [
    dimension: string,
    total: string,
    whole: string
  ]
  readonly "Correct one of the numbers, or say that the dimension is `overlapping`.": []
  readonly "It is broken down by {}, which has no categories.": [dimension: string]
  readonly "Name the categories of the dimension.": []
}

/** What the check says of periods, rates, budgets and notes. */
interface TimeAndMoneyMessages {
  readonly "The project has no period: project years, rates and targets for life have no day.": []
  readonly "Add `period` with the first and the last day.": []
  readonly "It is due by {}; the project runs from {} to {}.": [due: string, from: string, through: string]
  readonly "Correct the day of the target, or the period of the project.": []
  readonly "No target covers the days between {} and {}.": [from: string, to: string]
  readonly "Nothing to do when nothing was promised for them; else add the target.": []
  readonly "The periods {} to {} and {} to {} share days; a fact on one of them counts by its last day.": [
    from: string,
    through: string,
    laterFrom: string,
    laterThrough: string
  ]
  readonly "Let the later period start on the day after the earlier ends.": []
  readonly "{} months at {} per {} months is {}; the document promises {}.": [
    duration: string,
    count: string,
    every: string,
    due: string,
    total: string
  ]
  readonly "{} days at {} per {} months is {}; the document promises {}.": [
    duration: string,
    count: string,
    every: string,
    due: string,
    total: string
  ]
  readonly "{} days at {} per {} days is {}; the document promises {}.": [
    duration: string,
    count: string,
    every: string,
    due: string,
    total: string
  ]
  readonly "Both are kept: the rate says what is due by when, the total what is due at the end.": []
  readonly "No total budget is stated, so no gap can be computed.": []
  readonly "Add a line of `budget` without result, period, funder and name: the programme's total.": []
  readonly "The gap in {} leaves out the money in {}.": [currency: string, others: string]
  readonly "Convert it with a table of rates, or say it beside the gap.": []
  readonly "Budget lines {} are for the same results, period, funder and name; {} counts.": [
    all: string,
    counting: string
  ]
  readonly "Keep one, or say in `for`, `period`, `funder` or `name` what the others are for.": []
  readonly "The lines by {}{} add up to {}, {} of {} {}.": [
    by: Term<"lines">,
    level: string,
    sum: string,
    limit: Term<"limits">,
    total: string,
    currency: string
  ]
  readonly "Correct the lines or the total, or add the line that is missing.": []
  readonly "{} is no currency in force by ISO 4217, and the logframe does not declare it.": [currency: string]
  readonly "Correct the code, or add it to `currencies` when it is a token or a unit of account.": []
  readonly "The footnote does not say what it is about.": []
  readonly 'Name in `on` the rows it stands on, or "funding" or "logframe".': []
  readonly 'The logframe is in "{}", these words only in {}.': [language: string, others: string]
  readonly "Add the translation, or correct the language of the logframe.": []
}

/** What a calculation says of facts, and of values beside their targets. */
interface FactMessages {
  readonly "Two accepted corrections replace it, {} and {}; the later counts.": [one: string, other: string]
  readonly "Reject one, or let the later correct the other.": []
  readonly "It measures {}, which this edition does not have.": [indicator: string]
  readonly "A value of the kind {} does not fit the measure {}; it is kept, not calculated with.": [
    kind: Term<"values">,
    measure: Term<"measured">
  ]
  readonly "Correct the report, or the measure of the indicator.": []
  readonly "It is of place {}, which this edition does not have.": [place: string]
  readonly "Correct the place, or add it to the logframe again.": []
  readonly "It has cells of {}, by which this edition does not break down the indicator.": [cells: string]
  readonly "Correct the cells, or add the dimension to `breakdowns`.": []
  readonly "Report {} of the same place and partner speaks of the same days, {} to {}: both count.": [
    report: string,
    from: string,
    through: string
  ]
  readonly "Report {} of the same place and partner speaks of the same days, {} to {}: the later one counts.": [
    report: string,
    from: string,
    through: string
  ]
  readonly "Withdraw one of the two, or record one as the correction of the other.": []
  readonly "It reports {} to {}, report {} of the same place and partner {} to {}: both count, also for the days that they share.": [
    from: string,
    through: string,
    report: string,
    itsFrom: string,
    itsThrough: string
  ]
  readonly "Correct one of them, so that each day is reported once.": []
  readonly "A share of {} does not lie between nothing and the whole, {}.": [share: string, whole: string]
  readonly "There cannot be {}, which is less than nothing.": [value: string]
  readonly "Correct the report; where such values are meant, say so in the measure or the target of the indicator.": []
  readonly "It says {} of something that is counted in whole pieces.": [value: string]
  readonly "Correct the report, or name in the unit what is measured.": []
  readonly "It says {}, where the median of the other reports is {}.": [value: string, median: string]
  readonly "Check the unit: thousands, a percentage written as a fraction, a decimal point that was lost.": []
  readonly "It reports {} to {}, outside the project ({} to {}).": [
    from: string,
    through: string,
    start: string,
    end: string
  ]
  readonly "The cells by {} may overlap and add up to {}; {} {} does not lie between the largest of them and their sum.": [
    by: string,
    sum: string,
    what: Term<"totals">,
    total: string
  ]
  readonly "The cells by {} may overlap; {} does not lie between the largest of them and their sum.": [
    by: string,
    what: Term<"totals">
  ]
  readonly "The cells by {} add up to {}, more than {} {}; the total stays the reading.": [
    by: string,
    sum: string,
    what: Term<"totals">,
    total: string
  ]
  readonly "The cells by {} add up to more than {}; the total stays the reading.": [
    by: string,
    what: Term<"totals">
  ]
  readonly "The cells by {} add up to {}, less than {} {}; the rest is shown as not stated.": [
    by: string,
    sum: string,
    what: Term<"totals">,
    total: string
  ]
  readonly "The cells by {} add up to less than {}; the rest is shown as not stated.": [
    by: string,
    what: Term<"totals">
  ]
  readonly "The steps of a scale were averaged as if equally far apart.": []
  readonly "The running total fell from {} to {}; the value is kept.": [before: string, after: string]
  readonly "A total to date does not fall: check whether the report is an increment.": []
  readonly "It reports {} to {} and counts wholly in the period from {}, in which it ends.": [
    from: string,
    through: string,
    start: string
  ]
  readonly "The places add up to {}, the whole was reported as {}; the whole stays the reading.": [
    sum: string,
    whole: string
  ]
  readonly "The places add up to {}, place {} as a whole was reported as {}; the whole stays the reading.": [
    sum: string,
    place: string,
    whole: string
  ]
  readonly "The partners add up to {}, without a partner {} was reported; what was reported without a partner stays the reading.": [
    sum: string,
    all: string
  ]
  readonly "Some of the parts have reported later than the whole, not all of them; the whole stays the reading.": []
  readonly "Some of the parts of place {} have reported later than it as a whole, not all of them; the whole stays the reading.": [
    place: string
  ]
  readonly "Report {} has numerator and denominator, report {} only the percentage: the two do not add up.": [
    withParts: string,
    without: string
  ]
  readonly "Report numerator and denominator of each percentage.": []
  readonly "Baselines {} speak of the same place, party and cell; {}, the latest, counts.": [
    all: string,
    counting: string
  ]
  readonly "{} of {} periods have a report.": [present: string, all: string]
  readonly "Report every period: a limit is kept when each of them was.": []
  readonly "Report the whole again, or the parts that are missing.": []
  readonly "The target for the life of the project is {}, the targets of the periods come to {}; the first counts.": [
    stated: string,
    derived: string
  ]
  readonly "{} were delivered where up to {} were funded.": [delivered: string, funded: string]
  readonly "Say in the report how the rest was paid for.": []
  readonly "The value is {} where exactly {} was promised.": [value: string, promised: string]
  readonly "It counts what happens and has a baseline of {}; the value to date is {}.": [
    baseline: string,
    how: Term<"flowBaselines">
  ]
  readonly "More was {} than {}: {} against {} {}.": [
    what: Term<"money">,
    than: Term<"money">,
    sum: string,
    above: string,
    currency: string
  ]
  readonly "Check the facts of money.": []
  readonly "The document says that the project is {}; the gap is {} {}.": [
    funded: Term<"funded">,
    gap: string,
    currency: string
  ]
  readonly "{} reports came where {} were due; the completeness is shown as 100 %.": [
    came: string,
    due: string
  ]
  readonly "The weights of the scored outputs add up to {}, not to 100; the mean is divided by their sum.": [
    total: string
  ]
  readonly "{} would contribute to itself; this contribution is not counted.": [indicator: string]
  readonly "{} is reached on two paths; it counts once.": [indicator: string]
  readonly "{} does not add up: it says that it may not be added up over projects.": [indicator: string]
  readonly "{} does not add up: the parent says that it may not be added up over projects.": [
    indicator: string
  ]
  readonly "{} does not add up: it is a score or a share without its parts.": [indicator: string]
  readonly "{} does not add up: its unit is another.": [indicator: string]
}
/** What is said of amendments, and of what no longer counts because of them. */
interface AmendmentMessages {
  readonly "It replaces {}, which the logframe does not have.": [indicator: string]
  readonly "Keep the row that is replaced: its promises and its facts stay readable.": []
  readonly "Each replaces another one of them, in a ring: {}.": [indicators: string]
  readonly "Say in `replaces` of one of them another indicator, or none.": []
  readonly "The amendment is of {}; the project runs from {} to {}.": [
    day: string,
    start: string,
    end: string
  ]
  readonly "Correct the day of the amendment, or the period of the project.": []
  readonly "It ends on several days, {}; the earliest counts.": [days: string]
  readonly "Say the same day in `retired` and in `replaces`.": []
  readonly "It is due by {}, after the last day of the indicator, {}: nobody will hold anything against it.": [
    due: string,
    through: string
  ]
  readonly "Nothing to do when it shows what was once promised; else correct the day of the amendment.": []
  readonly "The formula names {}, which is no longer in force after {}: its value stands still from then on.": [
    input: string,
    through: string
  ]
  readonly "Name in the formula the indicator that replaces it.": []
  readonly "It reports {} to {}; the last day of the indicator is {}, and the report does not count.": [
    from: string,
    through: string,
    last: string
  ]
  readonly "Report on the indicator that replaces it, or correct the day of the amendment.": []
  readonly "{} is not in force on that day and nothing replaces it; it does not count.": [indicator: string]
}

/** Every message of the check and of the calculation, with its hints. */
export interface Messages
  extends ChainMessages,
    IndicatorMessages,
    TimeAndMoneyMessages,
    FactMessages,
    AmendmentMessages {}

/** The words of a language for messages: a sentence, or a function of the values. */
export type Wordings<M> = {
  readonly [Message in keyof M]: M[Message] extends []
    ? string
    : M[Message] extends readonly string[]
      ? (...values: M[Message]) => string
      : never
}

/** The words of a language for the terms. */
export type TermWords = { readonly [Table in keyof Terms]: Readonly<Record<Terms[Table], string>> }
