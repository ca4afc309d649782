import type { Vocabulary } from "./Vocabulary.ts"

export const english: Vocabulary = {
  noun: "last",
  columns: {
    level:
      "level | logframe level | result* level | level result* | type | hierarchy | tier | result type | objective level",
    code: "# | indicator # | ind # | no | number | code | ref | reference | id | sl | s n | sr no | serial no | indicator no | indicator number | indicator code | indicator id | indicator ref | ind no | ind code | ind ref | ind id | output no | item",
    statement:
      "statement | result* chain | objective* results | intervention logic | narrative | narrative summary | description | expected result* | expected accomplishment* | expected achievement* | expected change* | project summary | project description | hierarchy objectives | hierarchy | summary | result* | objective* | project structure | programme logic | project logic | theory change",
    indicator:
      "indicator* | objectively verifiable indicator* | indicator* achievement | indicator* success | indicator* progress | performance indicator* | ovi | ovis | kpi | kpis | measure* success | performance measure* | success measure* | measure* performance | metric* | success criteria | unit measure indicator | key performance question*",
    unit: "unit* | unit* measure* | uom | measurement unit",
    baseline:
      "baseline* | base line | base value | initial value | starting value | starting point | reference value | baseline status | current situation | where we start | pre project | before",
    baselineYear:
      "baseline year | baseline date | base year | reference year | year baseline | date baseline | baseline year source",
    target:
      "target* | milestone* | end project | endline target | end target | eop target | lop target | loa target | lop | loa | eop | planned value | planned | expected value | final value | goal value | end line | commitment | after",
    current:
      "current* | actual* | achiev* | progress | cumulative result* | status | result* date | realized | reached | performance | to date",
    verification:
      "verification | means verification | source* verification | mov | movs | sov | source* data | data source* | source* | source* information | source* means | collection method* | data collection | means measurement | evidence | method* | how measured | information source*",
    frequency:
      "frequency | reporting frequency | collection frequency | measurement frequency | periodicity | how often",
    responsible:
      "responsib* | who | lead | person responsible | owner | implemented by | responsible party | lead agency | accountable",
    definition: "definition* | indicator definition* | operational definition | precise definition",
    breakdown: "disaggregat* | disaggregation type | breakdown",
    assumption:
      "assumption* | critical assumption* | important assumption* | key assumption* | external condition* | precondition* | condition* | external factor*",
    risk: "risk* | key risk* | risk* mitigation | risk factor*",
    activity: "activit* | main activit* | key activit* | planned activit* | action* | task* | intervention*",
    means: "means | input* | resource* | materials",
    cost: "cost* | budget | amount | estimated cost* | planned budget | price",
    period:
      "time frame | timeframe | timeline | time table | schedule | period | date* | when | start date | end date | deadline | due date | duration",
    weight: "weight* | impact weight* | weighting"
  },
  levels: {
    goal: "goal | goals | project goal | programme goal | program goal | strategic goal | super goal",
    impact: "impact | impacts | long-term impact | expected impact",
    overallObjective:
      "overall objective | overall objectives | general objective | general objectives | main objective | main objectives | long-term objective | overall goal | wider objective",
    strategicObjective:
      "strategic objective | strategic objectives | strategic result | strategic results | strategic priority",
    developmentObjective:
      "development objective | development objectives | project development objective | project development objectives | pdo",
    projectObjective: "project objective | project objectives | programme objective | program objective",
    moduleObjective: "module objective | module objectives",
    objective: "objective | objectives | immediate objective | immediate objectives",
    purpose: "purpose | purposes | project purpose | project purposes | programme purpose",
    specificObjective: "specific objective | specific objectives",
    outcome:
      "outcome | outcomes | project outcome | project outcomes | programme outcome | expected outcome | expected outcomes | final outcome | long-term outcome | ultimate outcome",
    intermediateOutcome:
      "intermediate outcome | intermediate outcomes | immediate outcome | immediate outcomes | short-term outcome | short-term outcomes | medium-term outcome | medium-term outcomes",
    intermediateResult: "intermediate result | intermediate results | intermediate results indicator",
    subIntermediateResult:
      "sub-ir | sub ir | sub-intermediate result | sub-intermediate results | sub-outcome | sub-outcomes",
    pathway: "pathway | pathways | pillar | pillars | axis",
    component:
      "component | components | work package | work packages | workstream | workstreams | work stream | result area | results area | thematic area | strategic area",
    stage: "stage | stages | phase | phases",
    expectedResult:
      "expected result | expected results | expected accomplishment | expected accomplishments | expected achievement | expected achievements",
    result: "result | results | key result | key results",
    output:
      "output | outputs | deliverable | deliverables | project output | expected output | expected outputs"
  },
  lists: {
    indicators:
      "indicator | indicators | key indicators | performance indicators | key performance indicators | objectively verifiable indicators | success indicators | impact indicators | outcome indicators | output indicators | result indicators | indicators of achievement | indicators of success | ovi | ovis | measures of success | kpis | performance measures",
    assumptions:
      "assumption | assumptions | key assumptions | critical assumptions | important assumptions | assumptions and risks | assumptions/risks | assumptions & risks | precondition | preconditions | pre-conditions | critical conditions",
    risks:
      "risk | risks | key risks | main risks | risks and assumptions | risks/assumptions | risks & assumptions",
    activities:
      "activity | activities | key activities | main activities | planned activities | indicative activities | actions | tasks",
    verification:
      "source | sources | source of verification | sources of verification | means of verification | sources and means of verification | sources/means of verification | mov | movs | sov | sovs | data source | data sources | verification | evidence",
    baseline: "baseline | baselines | base line | baseline value | baseline values | starting point",
    target:
      "target | targets | target value | target values | end target | endline target | end-of-project target | milestone"
  },
  total: "total | grand total | subtotal | sub-total | sum | overall total",
  glossary: "glossary | definitions | terms | terminology | key terms | acronyms | vocabulary | how to read"
}
