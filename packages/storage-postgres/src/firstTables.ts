/**
 * The first form of the tables: revisions, heads, facts, and the roots that facts once had.
 *
 * @internal
 */
import type { Migration } from "./Migration.ts"
import { ofOwnTenant, partitionsOf } from "./tableForms.ts"

/** Makes the tables. */
export const firstTables: Migration = (on, table) =>
  on.script(`
  CREATE TABLE ${table("migration")} (
    number integer PRIMARY KEY,
    applied timestamptz NOT NULL DEFAULT now()
  );

  CREATE TABLE ${table("revision")} (
    tenant text COLLATE "C" NOT NULL,
    logframe text COLLATE "C" NOT NULL,
    revision integer NOT NULL CHECK (revision > 0),
    recorded text COLLATE "C" NOT NULL,
    format integer NOT NULL,
    author text,
    note text,
    heading text NOT NULL,
    body text,                                -- absent: removed from this revision on
    PRIMARY KEY (tenant, logframe, revision)
  );

  -- the last entry of each journal; who appends holds its row
  CREATE TABLE ${table("head")} (
    tenant text COLLATE "C" NOT NULL,
    logframe text COLLATE "C" NOT NULL,
    seq bigint NOT NULL CHECK (seq >= 0),
    recorded text COLLATE "C",
    PRIMARY KEY (tenant, logframe)
  );

  CREATE TABLE ${table("fact")} (
    tenant text COLLATE "C" NOT NULL,
    logframe text COLLATE "C" NOT NULL,
    seq bigint NOT NULL CHECK (seq > 0),
    recorded text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    format integer NOT NULL,
    status text COLLATE "C" NOT NULL,         -- the one it was born with; reviews are facts of their own
    supersedes text COLLATE "C",
    root text COLLATE "C" NOT NULL,           -- the first version of its chain, as known now
    indicator text COLLATE "C",
    place text COLLATE "C",
    first_day text COLLATE "C",
    last_day text COLLATE "C",
    value numeric,
    denominator numeric,
    body text NOT NULL,
    PRIMARY KEY (tenant, logframe, seq),
    UNIQUE (tenant, logframe, id)
  ) PARTITION BY HASH (logframe);
  ${partitionsOf(table, "fact")}

  CREATE INDEX fact_indicator ON ${table("fact")} (tenant, logframe, indicator, last_day)
    WHERE indicator IS NOT NULL;
  CREATE INDEX fact_supersedes ON ${table("fact")} (tenant, logframe, supersedes) WHERE supersedes IS NOT NULL;
  CREATE INDEX fact_root ON ${table("fact")} (tenant, logframe, root) WHERE supersedes IS NOT NULL;

  -- the root that a fact had until the entry whose number is "until" arrived
  CREATE TABLE ${table("former_root")} (
    tenant text COLLATE "C" NOT NULL,
    logframe text COLLATE "C" NOT NULL,
    seq bigint NOT NULL,
    until bigint NOT NULL,
    root text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, logframe, seq, until)
  );

  ${["revision", "head", "fact", "former_root"].map((name) => ofOwnTenant(table, name)).join("\n")}`)
