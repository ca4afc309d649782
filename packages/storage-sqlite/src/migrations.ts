/**
 * The tables, as changes that are applied in order. A migration that was released is never changed.
 *
 * @internal
 */

/** Each one brings the file one form further. */
export const migrations: readonly string[] = [
  `
  CREATE TABLE revision (
    logframe TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision > 0),
    recorded TEXT NOT NULL,
    format INTEGER NOT NULL,
    author TEXT,
    note TEXT,
    heading TEXT NOT NULL,
    body TEXT,                      -- absent: removed from this revision on
    PRIMARY KEY (logframe, revision)
  ) STRICT;

  CREATE TABLE fact (
    logframe TEXT NOT NULL,
    seq INTEGER NOT NULL CHECK (seq > 0),
    recorded TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    format INTEGER NOT NULL,
    status TEXT NOT NULL,           -- the one it was born with; reviews are facts of their own
    supersedes TEXT,
    root TEXT NOT NULL,             -- the first version of its chain, as known now
    indicator TEXT,
    place TEXT,
    first_day TEXT,
    last_day TEXT,
    value ANY,                      -- whole count of units of 10^-scale; decimal text when that exceeds 64 bits
    value_scale INTEGER,
    denominator ANY,
    denominator_scale INTEGER,
    body TEXT NOT NULL,
    PRIMARY KEY (logframe, seq),
    UNIQUE (logframe, id)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX fact_indicator ON fact (logframe, indicator, last_day) WHERE indicator IS NOT NULL;
  CREATE INDEX fact_supersedes ON fact (logframe, supersedes) WHERE supersedes IS NOT NULL;
  CREATE INDEX fact_root ON fact (logframe, root) WHERE supersedes IS NOT NULL;

  -- the root that a fact had until the entry whose number is "until" arrived
  CREATE TABLE former_root (
    logframe TEXT NOT NULL,
    seq INTEGER NOT NULL,
    until INTEGER NOT NULL,
    root TEXT NOT NULL,
    PRIMARY KEY (logframe, seq, until)
  ) STRICT, WITHOUT ROWID;
  `
]
