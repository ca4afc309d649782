/**
 * The doors of a package: its index, and each module that the index exports as a namespace, under the name it has there. So
 * programs can import one module by itself, and the compiler can name what a module returns in their declarations. What needs
 * Node in a package that does not is a door that no index exports: the concepts in `src/node`.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const root = join(import.meta.dirname, "../..")

/** The modules that an index exports as namespaces: the name and the path without its ending. */
export const modulesOf = (name: string): readonly (readonly [module: string, path: string])[] => {
  const index = readFileSync(join(root, "packages", name, "src/index.ts"), "utf8")
  const namespaces = index.matchAll(/^export (?:type )?\* as (\w+) from "\.\/(.+)\.ts"$/gm)
  return [...namespaces].map(([, module = "", path = ""]) => [module, path])
}

/** The modules of Node: the name and the path without its ending. */
const onNodeOf = (name: string): readonly (readonly [module: string, path: string])[] => {
  const folder = join(root, "packages", name, "src/node")
  const files = existsSync(folder) ? readdirSync(folder) : []
  return files.flatMap((file) => {
    const module = /^([A-Z]\w*)\.ts$/.exec(file)?.[1]
    return module === undefined ? [] : [[module, `node/${module}`] as const]
  })
}

/**
 * The `package.json` with its doors to `dist`, where it is published. Inside the workspace there is the index alone, and
 * what no index exports, since Node reads `exports` again with each source file, and nobody there needs the others.
 */
export const packageExports = (name: string) => (): string => {
  const manifest = JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8"))
  const { publishConfig } = manifest
  const onNode = onNodeOf(name)
  const doors = [
    [".", "index"] as const,
    ...[...modulesOf(name), ...onNode].map(([module, path]) => [`./${module}`, path] as const)
  ]
  const files = Object.entries(publishConfig.exports).filter(([door]) => door.endsWith(".json"))
  const published = doors.map(([door, path]) => [
    door,
    { types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` }
  ])
  const sources = onNode.map(([module, path]) => [`./${module}`, `./src/${path}.ts`])
  manifest.exports = Object.fromEntries([[".", "./src/index.ts"], ...sources, ...files])
  manifest.publishConfig = { ...publishConfig, exports: Object.fromEntries([...published, ...files]) }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
