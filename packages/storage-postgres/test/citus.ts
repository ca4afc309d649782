/**
 * What Citus cannot do, found in the text of a statement: so that every statement is proven where no cluster is.
 *
 * Each entry has the error that Citus 13 gave for it, or what it did instead.
 */

/** The tables that are spread, all by their column `logframe`. */
const spread = ["revision", "head", "fact", "former_root", "measurement", "decision"]

const bare = (sql: string): string => sql.replace(/--.*$/gm, "").replace(/\s+/g, " ").trim()

/** How often tables that are spread are read or written. */
const tablesIn = (sql: string): number =>
  (sql.match(new RegExp(`"[^"]+"\\."(${spread.join("|")})"`, "g")) ?? []).length

/** How often the logframe is named, by a parameter or as the column of a row that is written. */
const logframesIn = (sql: string): number =>
  (sql.match(/\blogframe (=|>) (\$\d+|ANY)/g) ?? []).length +
  (/^INSERT INTO "[^"]+"\."[^"]+"( AS \w+)? \(tenant, logframe\b/.test(sql) ? 1 : 0)

interface Limit {
  readonly name: string
  readonly error: string
  readonly breaks: (sql: string) => boolean
}

export const limits: readonly Limit[] = [
  {
    name: "a function or the table itself in RETURNING",
    error: "0A000 non-IMMUTABLE functions are not allowed in the RETURNING clause",
    breaks: (sql) => /RETURNING\b[^)]*(\w\(|tableoid)/.test(sql)
  },
  {
    name: "rows that come from no table of the journal",
    error: "0A000 COPY FROM not supported with row-level security",
    breaks: (sql) => {
      if (!sql.startsWith("INSERT INTO") || !/\bSELECT\b/.test(sql)) return false
      return tablesIn(sql) < 2
    }
  },
  {
    name: "a setting in one text with something else",
    error:
      "the text is sent to the servers again for each setting in it: there is already a transaction in progress",
    breaks: (sql) => /(^|; ?)SET\b/.test(sql) && sql.replace(/;$/, "").includes(";")
  },
  {
    name: "a setting made by a function",
    error: "none: the servers are not told",
    breaks: (sql) => /set_config\(/.test(sql)
  },
  {
    name: "a table whose logframe is not named",
    error:
      "0A000 complex joins are only supported when all distributed tables are co-located and joined on their distribution columns",
    breaks: (sql) => tablesIn(sql) > logframesIn(sql) && !isOverAll(sql)
  },
  {
    name: "a logframe that is changed",
    error: "0A000 modifying the partition value of rows is not allowed",
    breaks: (sql) => /\bSET\b[^;]*\blogframe = (?!.*\bWHERE\b.*\bSET\b)/.test(sql.split(/\bWHERE\b/)[0] ?? "")
  }
]

/** Statements over one table alone go to all servers, where they are meant to. */
const isOverAll = (sql: string): boolean => /^(VACUUM|ALTER|GRANT|CREATE|DROP)\b/.test(sql)

/** What a cluster could not do of a statement. */
export const broken = (sql: string): readonly string[] =>
  limits.filter(({ breaks }) => breaks(bare(sql))).map(({ name }) => name)
