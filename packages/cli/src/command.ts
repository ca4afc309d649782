import * as Command from "effect/cli/Command"
import { checkCommand } from "./commands/check.ts"
import { copyCommand } from "./commands/copy.ts"
import { diffCommand } from "./commands/diff.ts"
import { evaluateCommand } from "./commands/evaluate.ts"
import { explainCommand } from "./commands/explain.ts"
import { exportCommand } from "./commands/export.ts"
import { historyCommand } from "./commands/history.ts"
import { importCommand } from "./commands/import.ts"
import { recordCommand } from "./commands/record.ts"
import { reportCommand } from "./commands/report.ts"
import { approveCommand, rejectCommand, submitCommand } from "./commands/review.ts"
import { saveCommand } from "./commands/save.ts"
import { schemaCommand } from "./commands/schema.ts"

/** The `logframe` command, its parts in the order in which a project uses them. */
export const command = Command.make("logframe").pipe(
  Command.withDescription(
    "Logical frameworks: read the signed document, record measurements, calculate, explain, report.\n\nEnds with 0 when all is done, 1 when what was handed in is not right, 2 when the command line is not, 3 when a file or store cannot be read or written, 4 for a fault of the program."
  ),
  Command.withExamples([
    { command: "logframe import summary.md --out logframe.json", description: "1. Read the document" },
    { command: "logframe check logframe.json", description: "2. See what a careful reader would point at" },
    { command: "logframe save logframe.json", description: "3. Keep it in logframe.db" },
    { command: "logframe record measurements.csv", description: "4. Record what was measured" },
    { command: "logframe evaluate", description: "5. See where every indicator stands" },
    { command: "logframe report --out report.html", description: "6. Write the report" }
  ]),
  Command.withSubcommands([
    importCommand,
    checkCommand,
    saveCommand,
    copyCommand,
    historyCommand,
    diffCommand,
    exportCommand,
    recordCommand,
    submitCommand,
    approveCommand,
    rejectCommand,
    evaluateCommand,
    explainCommand,
    reportCommand,
    schemaCommand
  ])
)
