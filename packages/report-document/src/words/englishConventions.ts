import type { ConventionWords } from "../Words.ts"

/** The choices of an evaluation in English. */
export const englishConventions: ConventionWords = {
  cadenceCounting: {
    name: "Due by a rate",
    options: {
      completedIntervals: "one for each interval that has ended",
      dueAtStart: "one at the start of each interval",
      linear: "in proportion to the days of the running interval"
    }
  },
  spanCrossing: {
    name: "A report across two periods",
    options: { endDay: "belongs to the period of its last day", prorateByDays: "is shared out by days" }
  },
  overTime: {
    name: "Values over time",
    options: {
      default: "by the kind of indicator",
      sum: "added up",
      latest: "the latest counts",
      mean: "their mean",
      max: "the largest",
      min: "the smallest",
      count: "how many there are",
      ratioOfSums: "sum of numerators over sum of denominators",
      distinct: "different people"
    }
  },
  mean: {
    name: "A mean over time",
    options: { perFact: "weighs every report alike", timeWeighted: "weighs a level by the days it held" }
  },
  overPlaces: {
    name: "Values over places",
    options: {
      default: "by the kind of indicator",
      sum: "added up",
      mean: "their mean",
      max: "the largest",
      min: "the smallest",
      median: "their median",
      ratioOfSums: "sum of numerators over sum of denominators",
      countPerStep: "how many places stand at each step",
      refuse: "not combined"
    }
  },
  placesMeet: {
    name: "Levels of several places",
    options: {
      eachLatest: "each place with its own latest report",
      sameDayOnly: "only places reported on the latest day"
    }
  },
  progress: {
    name: "Progress",
    options: {
      default: "way covered from the baseline, without a baseline share of the target",
      wayCovered: "way covered from baseline to target",
      achievement: "share of the target"
    }
  },
  fallingWithoutBaseline: {
    name: "Falling without a baseline",
    options: {
      refuse: "no percentage",
      inverse: "target over actual",
      tola: "actual over target",
      mirror: "two less actual over target"
    }
  },
  progressFloor: {
    name: "Progress below zero",
    options: { none: "shown as it is", floorAtZero: "shown as zero" }
  },
  progressCap: {
    name: "Progress above the target",
    options: { none: "shown as it is", capAtOne: "shown as 100 %" }
  },
  headline: {
    name: "Judged by",
    options: {
      life: "the target for the life of the project",
      period: "the target of the running or last period"
    }
  },
  flowBaseline: {
    name: "A baseline of something counted",
    options: {
      baselineExcluded: "does not count towards the target",
      carryBaseline: "counts towards the target"
    }
  },
  missingPart: {
    name: "A composite with a part missing",
    options: { refuse: "has no value", renormalise: "is the mean of the parts there are" }
  },
  compositeParts: {
    name: "Parts of a composite above 100 %",
    options: { uncapped: "count as they are", capAtOne: "count as 100 %" }
  },
  resultParts: {
    name: "Indicators above 100 % in the progress of a result",
    options: { capAtOne: "count as 100 %", uncapped: "count as they are" }
  },
  calculated: {
    name: "Formulas",
    options: { afterAggregation: "on values already combined", perCell: "part by part, then combined" }
  },
  missingInput: {
    name: "A formula with an input missing",
    options: { refuse: "has no value", skipMissing: "leaves it out" }
  },
  schedule: {
    name: "Expected to date",
    options: {
      default: "by the kind of targets",
      completedPeriods: "targets of the periods that have ended",
      stepped: "the last dated milestone",
      linear: "in a straight line between dated points",
      cadence: "by the promised rate",
      none: "nothing before the due day"
    }
  },
  includeRunning: {
    name: "The running period",
    options: { no: "is not expected yet", prorata: "is expected in proportion to its days" }
  },
  statusScheme: {
    name: "Status",
    options: {
      ours: "kept, on track, behind, off track",
      tola15: "over, on, under target, with 15 % tolerance",
      usaid10: "explanation required beyond 10 % deviation",
      undp: "green, yellow, red"
    }
  },
  rounding: {
    name: "Rounding",
    options: {
      halfAwayFromZero: "half away from zero",
      halfEven: "half to the even digit",
      down: "down"
    }
  },
  nearWhole: {
    name: "Values that rounding would show as 0 % or 100 %",
    options: { marked: "marked as more or less", plain: "shown rounded" }
  },
  suppressedZero: { name: "Zero in a protected table", options: { shown: "shown", hidden: "withheld" } },
  scaleOverPlaces: {
    name: "Ratings of several places",
    options: { median: "their median", treatAsInterval: "their mean, as if the steps were equally far apart" }
  },
  gapFrom: {
    name: "The funding gap",
    options: {
      committed: "budget less what is committed",
      pledged: "budget less what is pledged",
      received: "budget less what is received"
    }
  },
  yearBeginsIn: (month) => `Reporting years begin in ${month}`,
  suppressBelow: (count) => `Counts below ${count} are withheld to protect people`,
  onTrackFrom: (share) => `On track from ${share} of what is expected to date`,
  behindFrom: (share) => `Behind from ${share} of what is expected to date, off track below`
}
