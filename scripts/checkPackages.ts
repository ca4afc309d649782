/**
 * Packs every package into `packed/` and looks at the tarballs as a user gets them: publint, attw, and a program
 * outside the workspace that compiles against all of them and loads them; commands are asked for their help.
 */
import { spawnSync } from "node:child_process"
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs"
import { tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"
import { modulesOf } from "./generated/packageExports.ts"

const root = join(import.meta.dirname, "..")
const names = readdirSync(join(root, "packages"))
const tarball = (name: string): string => join(root, "packed", `${name}.tgz`)
const tool = (name: string): string => join(root, "node_modules/.bin", name)

/** Runs a command in a folder; what it printed matters only when it fails. */
const run = (cwd: string, command: string, ...args: readonly string[]): void => {
  console.log(`$ ${[basename(command), ...args].join(" ").replaceAll(`${root}/`, "")}`)
  const { error, status, stderr, stdout } = spawnSync(command, args, { cwd, encoding: "utf8" })
  if (status === 0) return
  console.error(error ?? stdout + stderr)
  process.exit(1)
}

const pack = (name: string): void => {
  run(join(root, "packages", name), "pnpm", "pack", "--out", tarball(name))
  run(root, tool("publint"), "--strict", tarball(name))
  run(root, tool("attw"), "--profile", "esm-only", tarball(name))
}

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))

/** Lays a tarball out as an installer does, with what it depends on beside it. */
const install = (consumer: string, name: string): void => {
  const folder = join(consumer, "node_modules/@logframe", name)
  mkdirSync(folder, { recursive: true })
  run(folder, "tar", "-xzf", tarball(name), "--strip-components=1")
  for (const file of ["README.md", "LICENSE"])
    if (!existsSync(join(folder, file))) throw new Error(`@logframe/${name} is packed without ${file}.`)
  const { dependencies, peerDependencies } = manifestOf(folder)
  for (const dependency of Object.keys({ ...dependencies, ...peerDependencies })) {
    const link = join(consumer, "node_modules", dependency)
    mkdirSync(dirname(link), { recursive: true })
    if (!dependency.startsWith("@logframe/") && !existsSync(link))
      symlinkSync(join(root, "packages", name, "node_modules", dependency), link)
  }
}

const compilerOptions = {
  target: "ES2023",
  lib: ["ES2023", "DOM"],
  module: "NodeNext",
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  declaration: true,
  emitDeclarationOnly: true,
  rootDir: ".",
  outDir: "types"
}

/** Every door of every package, as programs name it. */
const doors = names.flatMap((name) => [
  `@logframe/${name}`,
  ...modulesOf(name).map(([module]) => `@logframe/${name}/${module}`)
])

/**
 * Compiles and loads a program that imports every package, with the declarations of the packages checked as well, and
 * one for each door that passes on all that is there: the compiler must be able to name every type in its declarations.
 */
const consume = (consumer: string): void => {
  for (const name of names) install(consumer, name)
  const imports = names.map((name, i) => `import * as p${i} from "@logframe/${name}"`)
  const program = [...imports, `export const all = [${names.map((_, i) => `p${i}`)}]`, ""]
  writeFileSync(join(consumer, "package.json"), JSON.stringify({ type: "module" }))
  writeFileSync(join(consumer, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }))
  writeFileSync(join(consumer, "program.ts"), program.join("\n"))
  doors.forEach((door, i) => {
    const source = `import * as door from "${door}"\nexport const passed = { ...door }\n`
    writeFileSync(join(consumer, `passes${i}.ts`), source)
  })
  run(consumer, tool("tsc"))
  run(consumer, process.execPath, "program.ts")
  for (const folder of names.map((name) => join(consumer, "node_modules/@logframe", name)))
    for (const command of Object.values<string>(manifestOf(folder).bin ?? {}))
      run(consumer, process.execPath, join(folder, command), "--help")
  rmSync(consumer, { recursive: true })
}

rmSync(join(root, "packed"), { recursive: true, force: true })
for (const name of names) pack(name)
consume(mkdtempSync(join(tmpdir(), "logframe-consumer-")))
