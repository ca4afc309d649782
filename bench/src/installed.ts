/**
 * Packages that only the benchmark needs. They are not part of the workspace, so that a fresh clone stays quick.
 */
import { execFileSync } from "node:child_process"
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { pathToFileURL } from "node:url"

const folder = new URL("../peers/", import.meta.url)
const require = createRequire(new URL("package.json", folder))

/** Installs them, once. */
export const install = (): void => {
  if (existsSync(new URL("node_modules/arquero/", folder))) return
  console.error("Installing what is measured against into bench/peers (about 200 MB, once) …")
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"]
  })
}

/** One of them. */
export const installed = async <A>(name: string): Promise<A> =>
  (await import(pathToFileURL(require.resolve(name)).href)) as A
