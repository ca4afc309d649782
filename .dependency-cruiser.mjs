/**
 * Who may import whom. In core the folders point towards the model; packages meet at their entry points, and adapters
 * know core, their own family's foundation and nobody else.
 */

/** The folders of core, and what each may import besides itself. */
const coreFolders = {
  model: [],
  words: [
    "model/",
    "check/FindingPlace.ts",
    "change/Change.ts",
    "calculate/answer/",
    "calculate/numbers/",
    "calculate/rules/overPlaces.ts"
  ],
  check: ["model/", "words/"],
  calculate: [
    "model/",
    "words/",
    "check/Finding.ts",
    "check/FindingPlace.ts",
    "check/found.ts",
    "check/said.ts"
  ],
  change: ["model/", "words/"],
  snapshot: ["model/", "check/", "calculate/"],
  storage: ["model/", "check/Finding.ts", "calculate/", "snapshot/"],
  report: ["model/", "check/Finding.ts", "calculate/", "snapshot/"]
}

/**
 * The rooms of core/src/calculate, from the ground up, and what each may import of the others. The modules at the door
 * (`Evaluation`, `indicatorEvaluation`) put the rooms together; `Question`, `holdQuestion`, `grouped` and `onDemand` belong to
 * the ground.
 */
const rooms = {
  numbers: [],
  rules: ["numbers"],
  funding: ["numbers"],
  answer: ["numbers", "rules", "funding"],
  journal: ["answer"],
  source: ["numbers", "rules"],
  columns: ["numbers", "journal", "source"],
  reading: ["numbers", "rules", "answer", "journal", "source", "columns"],
  promise: ["numbers", "rules", "answer", "reading"],
  calculated: ["numbers", "rules", "answer", "reading", "promise"],
  status: ["numbers", "rules", "answer", "reading", "promise"],
  findings: ["numbers", "rules", "answer", "reading", "promise"],
  explanation: ["numbers", "rules", "answer", "journal", "reading", "promise", "calculated"],
  live: [
    "numbers",
    "rules",
    "answer",
    "journal",
    "source",
    "columns",
    "reading",
    "promise",
    "calculated",
    "status"
  ],
  portfolio: [
    "numbers",
    "rules",
    "funding",
    "answer",
    "journal",
    "reading",
    "promise",
    "calculated",
    "status",
    "Evaluation.ts"
  ]
}

/** The packages beside core: which they are, and which others their sources may import. */
const families = {
  testkit: { members: "testkit", allowed: "core" },
  storage: { members: "storage-[^/]+", allowed: "core|storage-sql" },
  report: { members: "report-[^/]+", allowed: "core|report-document" },
  import: { members: "import-[^/]+|iati", allowed: "core|ooxml" },
  office: { members: "ooxml", allowed: "core" },
  cli: { members: "cli", allowed: "core|storage-[^/]+|report-[^/]+|import-[^/]+|iati" }
}

const error = (name, comment, from, to) => ({ name, comment, severity: "error", from, to })

/** Packages that are only types (`@types/…`). */
const typesWithoutCode = "^(mdast|hast|unist)$"

const source = "^packages/[^/]+/src/"

export default {
  forbidden: [
    error(
      "no-cycles",
      "two modules that need each other, be it for a type, are one, or a third lies below both",
      {},
      { circular: true }
    ),
    error(
      "no-unresolved",
      "what is imported exists",
      {},
      { couldNotResolve: true, pathNot: typesWithoutCode }
    ),
    ...Object.entries(coreFolders).map(([folder, allowed]) =>
      error(
        `core-${folder}`,
        `core/src/${folder} imports ${["itself", ...allowed].join(", ")}`,
        { path: `^packages/core/src/${folder}/` },
        {
          path: "^packages/core/src/",
          pathNot: [`${folder}/`, ...allowed].map((path) => `^packages/core/src/${path}`)
        }
      )
    ),
    ...Object.entries(rooms).map(([room, below]) =>
      error(
        `room-${room}`,
        `calculate/${room} imports ${["itself", ...below].join(", ")}`,
        { path: `^packages/core/src/calculate/${room}/` },
        {
          path: "^packages/core/src/calculate/",
          pathNot: `^packages/core/src/calculate/(${[room, ...below].join("|")}|Question.ts|holdQuestion.ts|grouped.ts|onDemand.ts)`
        }
      )
    ),
    error(
      "core-imports-effect-and-temporal",
      "core imports itself, effect and temporal-polyfill",
      { path: "^packages/core/src/" },
      { pathNot: ["^packages/core/src/", "node_modules/(effect|temporal-polyfill)/"] }
    ),
    error(
      "temporal-in-one-place",
      "only CalendarDate knows how days are reckoned",
      { path: source, pathNot: "^packages/core/src/model/CalendarDate\\.ts$" },
      { path: "node_modules/temporal-polyfill/" }
    ),
    error(
      "effect-by-subpath",
      'import "effect/Schema", not "effect": the barrel loads all of it',
      { path: source },
      { path: "node_modules/effect/dist/index\\.(js|d\\.ts)$" }
    ),
    error(
      "runs-in-a-browser",
      "core, reporters, the document importer, office files and the kit but for one door use nothing of Node; pages and pictures need native parts",
      {
        path: "^packages/(core|report-(?!pdf|picture)[^/]+|import-document|ooxml|testkit)/src/",
        pathNot: "^packages/testkit/src/node/"
      },
      { dependencyTypes: ["core"] }
    ),
    error(
      "kit-without-node",
      "what needs Node in the kit is a door of its own",
      { path: "^packages/testkit/src/", pathNot: "^packages/testkit/src/node/" },
      { path: "^packages/testkit/src/node/" }
    ),
    ...Object.entries(families).map(([family, { members, allowed }]) =>
      error(
        `packages-${family}`,
        `${members} imports itself and ${allowed}`,
        { path: `^packages/(${members})/src/` },
        { path: "^packages/", pathNot: `^packages/($1|${allowed})/` }
      )
    ),
    error(
      "packages-meet-at-entry-points",
      "import a package by its name, not a file of its sources",
      { path: "^(packages/[^/]+|examples/[^/]+|bench)/" },
      { path: "^packages/[^/]+/src/", pathNot: ["^$1/", "^packages/[^/]+/src/(index|node/[A-Z]\\w+)\\.ts$"] }
    ),
    error(
      "sources-use-declared-dependencies",
      "who installs a package gets its dependencies and peers, not its devDependencies",
      { path: source },
      { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["npm", "npm-peer"] }
    )
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^packages/[^/]+/dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types"],
      extensions: [".ts", ".js"]
    }
  }
}
