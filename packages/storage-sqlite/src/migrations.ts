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
    party TEXT,
    first_day TEXT,
    last_day TEXT,
    body TEXT NOT NULL,
    PRIMARY KEY (logframe, seq),
    UNIQUE (logframe, id)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX fact_indicator ON fact (logframe, indicator, last_day) WHERE indicator IS NOT NULL;
  CREATE INDEX fact_supersedes ON fact (logframe, supersedes) WHERE supersedes IS NOT NULL;
  CREATE INDEX fact_root ON fact (logframe, root) WHERE supersedes IS NOT NULL;

  -- what measurements say: for the whole (the cell is empty) or a cell; no row: withdrawn
  CREATE TABLE value (
    logframe TEXT NOT NULL,
    seq INTEGER NOT NULL,
    cell TEXT NOT NULL,
    number ANY,                     -- whole count of units of 10^-scale; decimal text when that exceeds 64 bits;
    scale INTEGER,                  -- absent when it is no number
    denominator ANY,
    denominator_scale INTEGER,
    PRIMARY KEY (logframe, seq, cell)
  ) STRICT, WITHOUT ROWID;

  -- the status that a fact has from a review on
  CREATE TABLE decision (
    logframe TEXT NOT NULL,
    fact TEXT NOT NULL,
    seq INTEGER NOT NULL,
    becomes TEXT NOT NULL,
    PRIMARY KEY (logframe, fact, seq)
  ) STRICT, WITHOUT ROWID;

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
