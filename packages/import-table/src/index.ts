export * as ImportTable from "./ImportTable.ts"
