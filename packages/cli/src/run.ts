import { readFileSync } from "node:fs"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Cause from "effect/Cause"
import * as CliConfig from "effect/cli/CliConfig"
import type * as CliError from "effect/cli/CliError"
import * as CliOutput from "effect/cli/CliOutput"
import * as Command from "effect/cli/Command"
import * as GlobalFlag from "effect/cli/GlobalFlag"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { command } from "./command.ts"
import { exitCode, type Failure } from "./Failure.ts"
import { styled, tell } from "./terminal.ts"

const manifest: { readonly version: string } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8")
)

/** Runs the command with these arguments, and gives the code that it ends with. */
export const run = (args: readonly string[]): Promise<number> =>
  Command.runWith(command, { version: manifest.version })(args).pipe(
    Effect.as<number>(exitCode.done),
    Effect.catch(ended),
    Effect.catchCause((cause) =>
      complain(
        `This is a fault of logframe, not of what you did. Please report it with these lines:\n${Cause.pretty(cause)}`,
        exitCode.fault
      )
    ),
    Effect.provide(Layer.mergeAll(NodeServices.layer, flags, presenter)),
    Effect.runPromise
  )

/** What went wrong on the command line has been told already. */
const ended = (error: Failure | CliError.CliError): Effect.Effect<number> =>
  error._tag === "Failure" ? complain(error.text, error.exit) : Effect.succeed(exitCode.usage)

const complain = (text: string, exit: number): Effect.Effect<number> =>
  Effect.as(tell(`${styled(process.stderr, "red", "error")}  ${text}`), exit)

const flags = CliConfig.layer({
  builtIns: [GlobalFlag.Help, GlobalFlag.Version, GlobalFlag.Completions]
})

/** Help that was asked for goes to stdout; what is wrong with a command line to stderr, with the way to the help. */
const presenter = CliOutput.layerPresenter({
  present: (event) =>
    event._tag === "InvalidInvocation"
      ? Effect.gen(function* () {
          const formatter = yield* CliOutput.Formatter
          yield* tell(formatter.formatErrors(event.errors).trim())
          yield* tell(`\nHow it is used: ${event.commandPath.join(" ")} --help`)
        })
      : CliOutput.defaultPresenter.present(event)
})
