import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, expect, it } from "vitest"

type Files = Readonly<Record<string, string>>

const root = join(import.meta.dirname, "..")

/** Each rule, and the smallest program that breaks it. The first file is the one that is to blame. */
const breaches: Readonly<Record<string, Files>> = {
  "no-cycles": {
    "packages/core/src/model/Egg.ts": 'import type {} from "./Hen.ts"',
    "packages/core/src/model/Hen.ts": 'import type {} from "./Egg.ts"'
  },
  "no-unresolved": { "packages/core/src/model/Lost.ts": 'import "./Nowhere.ts"' },
  "core-model": { "packages/core/src/model/A.ts": 'import type {} from "../check/Finding.ts"' },
  "core-words": { "packages/core/src/words/A.ts": 'import type {} from "../check/Finding.ts"' },
  "core-check": { "packages/core/src/check/A.ts": 'import "../calculate/Fine.ts"' },
  "core-calculate": { "packages/core/src/calculate/A.ts": 'import "../check/rules.ts"' },
  "core-change": { "packages/core/src/change/A.ts": 'import "../check/Finding.ts"' },
  "core-snapshot": { "packages/core/src/snapshot/A.ts": 'import "../storage/Fine.ts"' },
  "core-storage": { "packages/core/src/storage/A.ts": 'import "../report/Fine.ts"' },
  "core-report": { "packages/core/src/report/A.ts": 'import "../storage/Fine.ts"' },
  "room-numbers": { "packages/core/src/calculate/numbers/A.ts": 'import type {} from "../rules/Fine.ts"' },
  "room-rules": { "packages/core/src/calculate/rules/A.ts": 'import type {} from "../journal/Fine.ts"' },
  "room-funding": { "packages/core/src/calculate/funding/A.ts": 'import type {} from "../answer/Fine.ts"' },
  "room-answer": { "packages/core/src/calculate/answer/A.ts": 'import type {} from "../journal/Fine.ts"' },
  "room-journal": { "packages/core/src/calculate/journal/A.ts": 'import type {} from "../source/Fine.ts"' },
  "room-source": { "packages/core/src/calculate/source/A.ts": 'import type {} from "../columns/Fine.ts"' },
  "room-columns": { "packages/core/src/calculate/columns/A.ts": 'import type {} from "../reading/Fine.ts"' },
  "room-reading": { "packages/core/src/calculate/reading/A.ts": 'import type {} from "../promise/Fine.ts"' },
  "room-promise": {
    "packages/core/src/calculate/promise/A.ts": 'import type {} from "../calculated/Fine.ts"'
  },
  "room-calculated": {
    "packages/core/src/calculate/calculated/A.ts": 'import type {} from "../status/Fine.ts"'
  },
  "room-status": { "packages/core/src/calculate/status/A.ts": 'import type {} from "../calculated/Fine.ts"' },
  "room-findings": {
    "packages/core/src/calculate/findings/A.ts": 'import type {} from "../explanation/Fine.ts"'
  },
  "room-explanation": {
    "packages/core/src/calculate/explanation/A.ts": 'import type {} from "../status/Fine.ts"'
  },
  "room-live": { "packages/core/src/calculate/live/A.ts": 'import type {} from "../findings/Fine.ts"' },
  "room-portfolio": {
    "packages/core/src/calculate/portfolio/A.ts": 'import type {} from "../explanation/Fine.ts"'
  },
  "core-imports-effect-and-temporal": { "packages/core/src/model/Dep.ts": 'import "fast-check"' },
  "temporal-in-one-place": { "packages/core/src/model/Period.ts": 'import "temporal-polyfill"' },
  "effect-by-subpath": { "packages/core/src/model/Barrel.ts": 'import { Option } from "effect"' },
  "runs-in-a-browser": { "packages/report-html/src/file.ts": 'import "node:fs"' },
  "kit-without-node": { "packages/testkit/src/plain.ts": 'import "./node/OnNode.ts"' },
  "packages-testkit": { "packages/testkit/src/a.ts": 'import "../../storage-sqlite/src/index.ts"' },
  "packages-storage": { "packages/storage-sqlite/src/a.ts": 'import "../../report-html/src/index.ts"' },
  "packages-report": { "packages/report-html/src/a.ts": 'import "../../report-markdown/src/index.ts"' },
  "packages-import": { "packages/import-table/src/a.ts": 'import "../../report-document/src/index.ts"' },
  "packages-office": { "packages/ooxml/src/a.ts": 'import "../../report-document/src/index.ts"' },
  "packages-cli": { "packages/cli/src/a.ts": 'import "../../testkit/src/index.ts"' },
  "packages-meet-at-entry-points": { "packages/cli/src/deep.ts": 'import "../../core/src/model/Fine.ts"' },
  "sources-use-declared-dependencies": { "packages/testkit/src/dev.ts": 'import "fast-check"' }
}

const allowed: Files = {
  "packages/testkit/src/node/OnNode.ts": 'import "../index.ts"',
  "packages/core/src/index.ts": 'export * as Fine from "./calculate/Fine.ts"',
  "packages/core/src/model/CalendarDate.ts": 'import "temporal-polyfill"; import "effect/Schema"',
  "packages/core/src/model/Fine.ts": 'import "./CalendarDate.ts"',
  "packages/core/src/check/Finding.ts": 'import "../model/Fine.ts"',
  "packages/core/src/check/rules.ts": 'import "./Finding.ts"',
  "packages/core/src/calculate/Fine.ts": 'import "../model/Fine.ts"; import "../check/Finding.ts"',
  "packages/core/src/calculate/Evaluation.ts": 'import "./reading/Fine.ts"; import "./explanation/Fine.ts"',
  "packages/core/src/calculate/Question.ts": 'import "../model/Fine.ts"',
  "packages/core/src/calculate/numbers/Fine.ts": 'import "../Question.ts"; import "../../model/Fine.ts"',
  "packages/core/src/calculate/reading/Fine.ts":
    'import "../numbers/Fine.ts"; import "../../check/Finding.ts"',
  "packages/core/src/calculate/explanation/Fine.ts":
    'import "../reading/Fine.ts"; import type {} from "../numbers/Fine.ts"',
  "packages/core/src/calculate/portfolio/Fine.ts": 'import "../Evaluation.ts"',
  "packages/core/src/change/Fine.ts": 'import "../model/Fine.ts"',
  "packages/core/src/snapshot/Fine.ts": 'import "../check/rules.ts"; import "../calculate/Fine.ts"',
  "packages/core/src/storage/Fine.ts": 'import "../snapshot/Fine.ts"; import "../check/Finding.ts"',
  "packages/core/src/report/Fine.ts": 'import "../snapshot/Fine.ts"; import "../calculate/Fine.ts"',
  "packages/testkit/src/index.ts": 'import "../../core/src/index.ts"',
  "packages/storage-sqlite/src/index.ts": 'import "node:fs"; import "../../core/src/index.ts"',
  "packages/storage-sqlite/test/a.test.ts": 'import "../../testkit/src/index.ts"; import "fast-check"',
  "packages/report-document/src/index.ts": 'import "../../core/src/index.ts"',
  "packages/report-html/src/index.ts": 'import "../../report-document/src/index.ts"',
  "packages/report-markdown/src/index.ts": 'import "../../report-document/src/index.ts"',
  "packages/cli/src/index.ts": 'import "../../report-html/src/index.ts"; import "../../core/src/index.ts"'
}

/** The rooms that the breaches look into. */
const empty: Files = Object.fromEntries(
  ["rules", "journal", "answer", "source", "columns", "promise", "calculated", "status", "findings"].map(
    (room) => [`packages/core/src/calculate/${room}/Fine.ts`, "export {}"]
  )
)

const manifests: Files = {
  "packages/core/package.json": JSON.stringify({
    name: "core",
    dependencies: { "temporal-polyfill": "1" },
    peerDependencies: { effect: "4" }
  }),
  "packages/testkit/package.json": JSON.stringify({ name: "testkit", devDependencies: { "fast-check": "4" } })
}

const workspace = mkdtempSync(join(tmpdir(), "logframe-imports-"))
afterAll(() => rmSync(workspace, { recursive: true }))

const write = (files: Files): void => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true })
    writeFileSync(join(workspace, path), `${content}\n`)
  }
}

interface Report {
  readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[]
  readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] }
}

const report = (): Report => {
  for (const files of [allowed, empty, manifests, ...Object.values(breaches)]) write(files)
  cpSync(join(root, "tsconfig.base.json"), join(workspace, "tsconfig.base.json"))
  mkdirSync(join(workspace, "node_modules"))
  for (const [name, owner] of [
    ["effect", ""],
    ["fast-check", ""],
    ["temporal-polyfill", "packages/core"]
  ] as const)
    symlinkSync(join(root, owner, "node_modules", name), join(workspace, "node_modules", name))
  const { stdout } = spawnSync(
    join(root, "node_modules/.bin/depcruise"),
    ["--config", join(root, ".dependency-cruiser.mjs"), "--output-type", "json", "packages"],
    { cwd: workspace, encoding: "utf8" }
  )
  return JSON.parse(stdout).summary
}

const { ruleSetUsed, violations } = report()

it("every rule is broken once here", () => {
  expect(ruleSetUsed.forbidden.map(({ name }) => name)).toEqual(Object.keys(breaches))
})

it.each(Object.entries(breaches))("%s is reported when it is broken", (rule, files) => {
  expect(violations.map(({ from, rule }) => `${from} breaks ${rule.name}`)).toContain(
    `${Object.keys(files)[0]} breaks ${rule}`
  )
})

it("what is allowed is not reported", () => {
  expect(violations.filter(({ from }) => from in allowed)).toEqual([])
})
