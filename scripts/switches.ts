/**
 * Refuses a switch over a closed union that has a `default` or passes over a kind: it would take in silently what the union
 * gains. A `return` behind the switch is the same silence, which `noImplicitReturns` does not see.
 */
import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import ts from "typescript"

const root = join(import.meta.dirname, "..")

/** The kinds of a closed union, as they are written; nothing for what may be any text or any number. */
const kindsOf = (checker: ts.TypeChecker, node: ts.Expression): readonly string[] | undefined => {
  const type = checker.getTypeAtLocation(node)
  const kinds = type.isUnion() ? type.types : [type]
  const isClosed = kinds.every(({ flags }) => flags & (ts.TypeFlags.Unit | ts.TypeFlags.Literal))
  return isClosed && kinds.length > 1 ? kinds.map((kind) => checker.typeToString(kind)) : undefined
}

/** What is wrong with a switch over a closed union: a `default`, or kinds that it passes over. */
const trouble = (
  checker: ts.TypeChecker,
  { expression, caseBlock }: ts.SwitchStatement
): readonly string[] => {
  const kinds = kindsOf(checker, expression)
  if (kinds === undefined) return []
  const cases = caseBlock.clauses.filter(ts.isCaseClause)
  const named = new Set(cases.map((one) => checker.typeToString(checker.getTypeAtLocation(one.expression))))
  const hasDefault = cases.length < caseBlock.clauses.length
  return [
    ...(hasDefault ? ["has a default"] : []),
    ...kinds.filter((kind) => !named.has(kind)).map((kind) => `does not name ${kind}`)
  ]
}

/** The switches over closed unions that would take in silently what a union gains. */
export const silentSwitches = (files: readonly string[], base: string): readonly string[] => {
  const { config } = ts.readConfigFile(join(root, "tsconfig.base.json"), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const program = ts.createProgram(files, {
    ...options,
    composite: false,
    incremental: false,
    emitDeclarationOnly: false,
    noEmit: true,
    types: []
  })
  const checker = program.getTypeChecker()
  return files.flatMap((file) => {
    const source = program.getSourceFile(file)
    const within = (node: ts.Node): readonly string[] => {
      const own = ts.isSwitchStatement(node) ? trouble(checker, node) : []
      const inner: string[] = []
      ts.forEachChild(node, (child) => {
        inner.push(...within(child))
      })
      const line = (source?.getLineAndCharacterOfPosition(node.getStart(source)).line ?? 0) + 1
      return [...own.map((what) => `${relative(base, file)}:${line} ${what}`), ...inner]
    }
    return source === undefined ? [`${file} cannot be read`] : within(source)
  })
}

const sources = readdirSync(join(root, "packages"))
  .flatMap((name) =>
    readdirSync(join(root, "packages", name, "src"), { recursive: true, encoding: "utf8" }).map((file) =>
      join(root, "packages", name, "src", file)
    )
  )
  .filter((file) => file.endsWith(".ts") && /\bswitch \(/.test(readFileSync(file, "utf8")))

if (import.meta.main) {
  const found = silentSwitches(sources, root)
  console.log(found.length === 0 ? `${sources.length} files, no silent switch` : found.join("\n"))
  process.exitCode = found.length === 0 ? 0 : 1
}
