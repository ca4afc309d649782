/**
 * `docs/support-matrix.md`: what each store can do, from the manifests, and in which configurations the conformance kit
 * proves it, from the tests that call the kit.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { manifest as level } from "../../examples/custom-storage/src/LevelStorage.ts"
import { MemoryStorage, type StorageManifest } from "../../packages/core/src/index.ts"
import { FileDriver } from "../../packages/storage-file/src/index.ts"
import { PostgresDriver } from "../../packages/storage-postgres/src/index.ts"
import { SqliteDriver } from "../../packages/storage-sqlite/src/index.ts"
import { laws } from "../../packages/testkit/src/index.ts"

type Manifest = StorageManifest.StorageManifest

const ofSqlite = async (filename: string): Promise<Manifest> => {
  const driver = SqliteDriver.open({ filename })
  await driver.close()
  return driver.manifest
}

const inFolder = async <A>(use: (folder: string) => Promise<A>): Promise<A> => {
  const folder = mkdtempSync(join(tmpdir(), "logframe-matrix-"))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** By the test that proves them: what stores in each of its configurations say of themselves. */
const proven: Readonly<Record<string, Readonly<Record<string, () => Manifest | Promise<Manifest>>>>> = {
  "packages/testkit/test/memory.conformance.test.ts": { memory: () => MemoryStorage.manifest },
  "packages/storage-file/test/conformance.test.ts": { file: () => FileDriver.manifest },
  "packages/storage-sqlite/test/conformance.test.ts": {
    "sqlite, in a file": () => inFolder((folder) => ofSqlite(join(folder, "a.sqlite"))),
    "sqlite, in memory": () => ofSqlite(":memory:")
  },
  "packages/storage-postgres/test/conformance.test.ts": {
    "postgres, as a role that row-level security binds": () => PostgresDriver.manifest(true),
    "postgres, as the owner of the server, with connections of its own": () => PostgresDriver.manifest(false)
  },
  "examples/custom-storage/test/conformance.test.ts": { level: () => level }
}

const claims: Readonly<Record<StorageManifest.Claim, string>> = {
  durable: "what was acknowledged survives the end of the process",
  concurrentWriters: "several processes write at the same time",
  tenants: "one store keeps several tenants apart",
  fold: "folds facts itself, to the same digits",
  wait: "says by itself when a journal grows",
  erase: "removes personal data from facts"
}
const names = Object.keys(claims) as readonly StorageManifest.Claim[]

const words = { supported: "yes", notYet: "not yet", impossible: "no" } as const

const root = join(import.meta.dirname, "../..")

/** The configurations that a test hands to the kit, and the gaps that it knows. */
const readTest = (path: string) => {
  const text = readFileSync(join(root, path), "utf8")
  const gaps = [...text.matchAll(/knownGaps:\s*\{([^}]*)\}/gu)].flatMap(([, list = ""]) =>
    [...list.matchAll(/"([a-z]+\/[a-z-]+)":\s*"([^"]*)"/gu)].map(([, key, reason]) => `${key}: ${reason}`)
  )
  return { names: [...text.matchAll(/\bname: "([^"]+)"/gu)].map(([, name]) => name as string), gaps }
}

const row = (name: string, manifest: Manifest): string =>
  `| ${name} | ${names.map((claim) => words[manifest.claims[claim].is]).join(" | ")} |`

const instead = (name: string, { folds, halves, claims }: Manifest): string => {
  const lacks = names.flatMap((claim) => {
    const support = claims[claim]
    return support.is === "supported" ? [] : [`- \`${claim}\`, ${words[support.is]}: ${support.because}`]
  })
  const keeps = `Keeps ${halves.map((half) => (half === "documents" ? "logframes" : "facts")).join(" and ")}${
    folds.length === 0 ? "" : `; folds by ${folds.map((fold) => `\`${fold}\``).join(", ")}`
  }.`
  return [`### ${name}`, keeps, ...(lacks.length === 0 ? [] : [lacks.join("\n")])].join("\n\n")
}

/** The page. */
export const supportMatrix = async (): Promise<string> => {
  const stores: (readonly [string, Manifest])[] = []
  const proofs: string[] = []
  for (const [path, configurations] of Object.entries(proven)) {
    const read = readTest(path)
    const known = Object.keys(configurations)
    if (String(read.names) !== String(known)) throw new Error(`${path} proves ${read.names}, not ${known}`)
    for (const [name, manifest] of Object.entries(configurations)) stores.push([name, await manifest()])
    const gaps = read.gaps.length === 0 ? "none" : read.gaps.join("; ")
    proofs.push(`| [${path}](../${path}) | ${known.join("; ")} | ${gaps} |`)
  }
  const lawsOf = (claim: StorageManifest.Claim) => laws.filter(({ needs }) => needs.includes(claim)).length
  return `# What each store can do

Each store says it in its manifest, and \`@logframe/testkit\` holds it to it: what is claimed is proven, what is not claimed must
refuse and say what to do instead. *Not yet* means that the engine could, *no* that it cannot.

Made from the manifests and the conformance tests by \`pnpm generate\`.

| store | ${names.join(" | ")} |
|---|${names.map(() => "---").join("|")}|
${stores.map(([name, manifest]) => row(name, manifest)).join("\n")}

Two stores can be used as one, logframes in one and facts in the other (\`StorageDriver.combine\`): folds, waiting and erasing are
then those of the store of facts, the rest is there when both have it.

## What the words mean

| claim | means | laws that need it |
|---|---|---|
${names.map((claim) => `| \`${claim}\` | ${claims[claim]} | ${lawsOf(claim)} |`).join("\n")}

## How it is proven

Every configuration runs all ${laws.length} laws of storage, each a test of its own; a law that a store does not claim what it needs for is run
as well, and must find that the store refuses. The test of PostgreSQL starts a server. It has
passed on a Citus cluster too: [what was proven there, and when](../packages/storage-postgres/README.md#on-many-servers-with-citus).

| test | configurations | known gaps |
|---|---|---|
${proofs.join("\n")}

## What to do instead

${stores.map(([name, manifest]) => instead(name, manifest)).join("\n\n")}
`
}
