/**
 * Changes the code of `packages/core/src/calculate`, one place at a time, and sees whether the tests notice.
 *
 *     node mutation/main.ts                      every group of files, for hours
 *     node mutation/main.ts folds targets        some groups
 *     node mutation/main.ts --file live/Live.ts  some files
 *     node mutation/main.ts --sample 10          every tenth mutant, of all files but the texts
 *     node mutation/main.ts --table              only writes the table anew
 *
 * The reports lie in `mutation/reports`, the table in `docs/mutation.md`. Laws run twelve times instead of a hundred, always
 * on the same cases, so that a mutant that dies once dies always.
 */
import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync } from "node:fs"
import { createRequire } from "node:module"
import { pathToFileURL } from "node:url"
import { parseArgs } from "node:util"
import { belongs, type Group, groups } from "./groups.ts"
import { writeTable } from "./table.ts"

interface Stryker {
  readonly runMutationTest: () => Promise<unknown>
}

interface Installed {
  readonly Stryker: new (options: Readonly<Record<string, unknown>>) => Stryker
}

const folder = new URL("./", import.meta.url).pathname
const reports = `${folder}reports`
const calculate = "packages/core/src/calculate"
const require = createRequire(`${folder}package.json`)

/** Stryker brings 200 packages; it is installed once, outside of the workspace. */
const install = (): void => {
  if (existsSync(`${folder}node_modules/@stryker-mutator/core`)) return
  console.error("Installing Stryker into mutation/node_modules (60 MB, once) …")
  const quiet = ["--no-audit", "--no-fund", "--no-package-lock"]
  execFileSync("npm", ["install", ...quiet], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] })
}

const installed = async <A>(name: string): Promise<A> =>
  (await import(pathToFileURL(require.resolve(name)).href)) as A

const run = async ({ name, files, tests, excluded = [] }: Group): Promise<void> => {
  const { Stryker } = await installed<Installed>("@stryker-mutator/core")
  process.env.LOGFRAME_RUNS = "12"
  process.env.LOGFRAME_TESTS = ["test/calculate/**/*.test.ts", ...tests]
    .map((file) => `packages/core/${file}`)
    .join(",")
  await new Stryker({
    plugins: [`${folder}runner.ts`],
    testRunner: "calculate",
    testRunnerNodeArgs: ["--max-old-space-size=2000"],
    mutate: files.map((file) => `${calculate}/${file}`),
    mutator: { excludedMutations: excluded },
    coverageAnalysis: "perTest",
    ignoreStatic: true,
    disableTypeChecks: false,
    concurrency: 1,
    timeoutMS: 12_000,
    tempDirName: `mutation/sandbox/${name}`,
    ignorePatterns: ["docs", "out", "coverage", "mutation/reports", "mutation/sandbox"],
    reporters: ["json", "progress-append-only"],
    jsonReporter: { fileName: `${reports}/${name}.json` }
  }).runMutationTest()
}

/** Several groups as one run: for a sample, getting ready would take longer than the mutants. */
const together = (all: readonly Group[], every: string): Group => {
  const some = all.filter(({ excluded }) => excluded === undefined)
  return {
    name: `sample-${every}`,
    files: some.flatMap(({ files }) => files),
    tests: some.flatMap(({ tests }) => tests)
  }
}

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    options: {
      table: { type: "boolean", default: false },
      file: { type: "string", multiple: true },
      sample: { type: "string" }
    },
    allowPositionals: true
  })
  if (!values.table) {
    process.chdir(new URL("..", import.meta.url).pathname)
    mkdirSync(reports, { recursive: true })
    install()
    const alone = (values.file ?? []).map((file) => {
      const group = groups.find(({ files }) => belongs(file, files))
      return { tests: [], ...group, name: file.replaceAll("/", "-").replace(".ts", ""), files: [file] }
    })
    const named = groups.filter(({ name }) => positionals.includes(name))
    const wanted = [...named, ...alone]
    if (values.sample !== undefined) process.env.LOGFRAME_SAMPLE = values.sample
    const chosen = wanted.length === 0 ? groups : wanted
    for (const group of values.sample === undefined ? chosen : [together(chosen, values.sample)]) {
      await run(group)
      writeTable(reports)
    }
  }
  writeTable(reports)
}

await main()
