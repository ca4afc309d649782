/**
 * Rehearses a release: in a copy of the repository a changeset, `pnpm run version` and `pnpm run release`, against a
 * registry of our own on loopback (verdaccio, installed for the occasion). Then the quickstart, taken out of the workspace, is installed from there with npm,
 * compiled strictly with the declarations of all packages, and run, with Effect and with promises.
 */
import { spawn, spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { basename, join, relative } from "node:path"
import { setTimeout } from "node:timers/promises"

const root = join(import.meta.dirname, "..")
const folder = mkdtempSync(join(tmpdir(), "logframe-release-"))
const copy = join(folder, "copy")
const consumer = join(folder, "consumer")
const registryFolder = join(folder, "registry")

const readJson = (...path: readonly string[]) => JSON.parse(readFileSync(join(...path), "utf8"))
const writeJson = (value: unknown, ...path: readonly string[]) =>
  writeFileSync(join(...path), `${JSON.stringify(value, null, 2)}\n`)

/** Who commits and tags in the copy; nobody vouches for where it was built. */
const settings = {
  PNPM_CONFIG_PROVENANCE: "false",
  GIT_AUTHOR_NAME: "Rehearsal",
  GIT_AUTHOR_EMAIL: "rehearsal@localhost",
  GIT_COMMITTER_NAME: "Rehearsal",
  GIT_COMMITTER_EMAIL: "rehearsal@localhost"
}

/** Runs a command and gives what it printed; when it fails, the rehearsal does. */
const run = (cwd: string, command: string, ...args: readonly string[]): string => {
  console.log(`$ ${[basename(command), ...args].join(" ")}`)
  const env = { ...process.env, ...settings }
  const { error, status, stderr, stdout } = spawnSync(command, args, { cwd, env, encoding: "utf8" })
  if (status === 0) return stdout
  throw new Error(`${command} ${args.join(" ")} failed:\n${error ?? stdout + stderr}`)
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on("error", reject).listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0))
    })
  })

/** Knows our packages and passes on nothing: whatever else is installed comes from the usual registry. */
const registryConfig = `
storage: ./storage
uplinks: {}
packages:
  "@logframe/*": { access: $all, publish: $all }
log: { type: stdout, format: pretty, level: warn }
`

/** Only a rehearsal needs it and it brings some three hundred packages, so it is no part of the workspace. */
const registryPackage = {
  private: true,
  dependencies: { verdaccio: "6.10.4" },
  // it asks for a tag (`cjs`), which not every registry has, instead of a version
  overrides: { "verdaccio-audit": { "node-fetch": "2.7.0" } }
}

const startRegistry = async (port: number) => {
  mkdirSync(registryFolder)
  writeFileSync(join(registryFolder, "config.yaml"), registryConfig)
  writeJson(registryPackage, registryFolder, "package.json")
  run(registryFolder, "npm", "install", "--no-audit", "--no-fund")
  const tool = join(registryFolder, "node_modules/.bin/verdaccio")
  const registry = spawn(tool, ["--config", "config.yaml", "--listen", `127.0.0.1:${port}`], {
    cwd: registryFolder,
    stdio: ["ignore", "inherit", "inherit"]
  })
  for (let waited = 0; waited < 60_000; waited += 250) {
    await setTimeout(250)
    if (registry.exitCode !== null) throw new Error("The registry did not start.")
    const answer = await fetch(`http://127.0.0.1:${port}/-/ping`).catch(() => undefined)
    if (answer?.ok) return registry
  }
  registry.kill()
  throw new Error("The registry does not answer.")
}

/** Where packages of ours are published and looked for, with the sign that npm wants to see before it publishes. */
const npmrc = (port: number): string =>
  `@logframe:registry=http://127.0.0.1:${port}/\n//127.0.0.1:${port}/:_authToken=rehearsal\n`

/** Whether the path is made here and not kept by git. */
const isMade = (path: string): boolean =>
  /(^|\/)(\.git|node_modules|dist|out|packed|coverage|docs\/api)$/.test(relative(root, path))

const release = (port: number): string => {
  cpSync(root, copy, { recursive: true, filter: (path) => !isMade(path) })
  writeFileSync(join(copy, ".npmrc"), npmrc(port))
  const names = readdirSync(join(copy, "packages")).map((name) => `@logframe/${name}`)
  const changeset = names.map((name) => `"${name}": minor`).join("\n")
  writeFileSync(join(copy, ".changeset/rehearsal.md"), `---\n${changeset}\n---\n\nRehearsed.\n`)
  run(copy, "git", "init", "--quiet", "--initial-branch=main")
  run(copy, "git", "add", "--all")
  run(copy, "git", "commit", "--quiet", "--message", "Before the release")
  run(copy, "pnpm", "install", "--frozen-lockfile", "--prefer-offline")
  run(copy, "pnpm", "run", "version")
  console.log(run(copy, "git", "diff", "--stat", "--", "packages"))
  run(copy, "git", "commit", "--quiet", "--all", "--message", "Version")
  run(copy, "pnpm", "run", "release")
  return readJson(copy, "packages/core/package.json").version
}

const example = join(root, "examples/quickstart")

const compilerOptions = {
  target: "ES2023",
  lib: ["ES2023", "DOM"],
  module: "NodeNext",
  types: ["node"],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  allowImportingTsExtensions: true,
  skipLibCheck: false,
  noEmit: true
}

const installed = (name: string): string => readJson(root, "node_modules", name, "package.json").version

/** The quickstart as a project of its own, on a computer that has never seen the repository. */
const consume = (port: number, version: string): void => {
  mkdirSync(consumer)
  cpSync(join(example, "src"), join(consumer, "src"), { recursive: true })
  const ours = Object.keys(readJson(example, "package.json").dependencies).filter((name) => name !== "effect")
  writeJson(
    {
      private: true,
      type: "module",
      dependencies: {
        ...Object.fromEntries(ours.map((name) => [name, `^${version}`])),
        effect: installed("effect")
      },
      devDependencies: { "@types/node": installed("@types/node"), typescript: installed("typescript") }
    },
    consumer,
    "package.json"
  )
  writeJson({ compilerOptions, include: ["src"] }, consumer, "tsconfig.json")
  writeFileSync(join(consumer, ".npmrc"), npmrc(port))
  run(consumer, "npm", "install", "--no-audit", "--no-fund")
  for (const name of ours) {
    const found = readJson(consumer, "node_modules", name, "package.json")
    const peers: Readonly<Record<string, string>> = found.peerDependencies ?? {}
    console.log(`${name} ${found.version}, peers ${JSON.stringify(peers)}`)
    const asReleased = ours.every((other) => peers[other] === undefined || peers[other] === `^${version}`)
    if (found.version !== version || !asReleased)
      throw new Error(`${name} is not the one released as ${version}.`)
  }
  run(consumer, join(consumer, "node_modules/.bin/tsc"))
  for (const program of ["effect.ts", "promises.ts"]) {
    const there = run(consumer, process.execPath, join("src", program))
    const here = run(example, process.execPath, join("src", program))
    if (there !== here) throw new Error(`${program} says something else when installed:\n${there}`)
  }
}

let registry: Awaited<ReturnType<typeof startRegistry>> | undefined
try {
  const port = await freePort()
  registry = await startRegistry(port)
  const version = release(port)
  consume(port, version)
  console.log(`${version} was published, installed, compiled and run.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  registry?.kill()
  rmSync(folder, { recursive: true, force: true })
}
