import { readdirSync, writeFileSync } from "node:fs"
import { defineConfig, type Options } from "tsup"

type Plugin = NonNullable<Options["esbuildPlugins"]>[number]

/**
 * Bundles nothing: every import stays an import, and `./Day.ts` becomes `./Day.js`. So each source module has one
 * output module, and what a program does not use of `export * as Day` can be dropped by its bundler.
 */
const oneModulePerSource: Plugin = {
  name: "one-module-per-source",
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ kind, path }) =>
      kind === "entry-point"
        ? undefined
        : { path: path.startsWith(".") ? path.replace(/\.ts$/, ".js") : path, external: true }
    )
  }
}

export default defineConfig(
  readdirSync("packages").map((name) => ({
    name,
    entry: [`packages/${name}/src/**/*.ts`],
    outDir: `packages/${name}/dist`,
    format: "esm",
    platform: "neutral",
    target: "es2023",
    // `node:sqlite` has no other name
    removeNodeProtocol: false,
    splitting: false,
    sourcemap: true,
    silent: true,
    esbuildPlugins: [oneModulePerSource],
    // Node looks at the nearest package.json for each module that it loads, `exports` and all; that of core is long
    async onSuccess() {
      writeFileSync(`packages/${name}/dist/package.json`, '{ "type": "module", "sideEffects": false }\n')
    },
    esbuildOptions(options) {
      options.outbase = `packages/${name}/src`
      options.sourcesContent = false
    }
  }))
)
