export * as Iati from "./Iati.ts"
export * as Codelist from "./standard/Codelist.ts"
