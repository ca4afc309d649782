/**
 * The doors of a package: its index, and each module that the index exports as a namespace, under the name it has there. So
 * programs can import one module by itself, and the compiler can name what a module returns in their declarations.
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"

const root = join(import.meta.dirname, "../..")

/** The modules that an index exports as namespaces: the name and the path without its ending. */
export const modulesOf = (name: string): readonly (readonly [module: string, path: string])[] => {
  const index = readFileSync(join(root, "packages", name, "src/index.ts"), "utf8")
  const namespaces = index.matchAll(/^export (?:type )?\* as (\w+) from "\.\/(.+)\.ts"$/gm)
  return [...namespaces].map(([, module = "", path = ""]) => [module, path])
}

/**
 * The `package.json` with its doors to `dist`, where it is published. Inside the workspace there is the index alone, since
 * Node reads `exports` again with each source file, and nobody there needs the others.
 */
export const packageExports = (name: string) => (): string => {
  const manifest = JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8"))
  const { publishConfig } = manifest
  const doors = [
    [".", "index"] as const,
    ...modulesOf(name).map(([module, path]) => [`./${module}`, path] as const)
  ]
  const files = Object.entries(publishConfig.exports).filter(([door]) => door.endsWith(".json"))
  const published = doors.map(([door, path]) => [
    door,
    { types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` }
  ])
  manifest.exports = Object.fromEntries([[".", "./src/index.ts"], ...files])
  manifest.publishConfig = { ...publishConfig, exports: Object.fromEntries([...published, ...files]) }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
