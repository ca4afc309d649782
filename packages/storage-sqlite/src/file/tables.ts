/**
 * The tables, in their newest form.
 *
 * Beside every fact stands what a fold needs of it, without its text: narrow rows in the order of the journal, with numbers
 * for names and days. Which of a chain's versions counts is worked out when something is recorded, not whenever it is
 * asked: each row says from which entry on it counts, and up to which.
 *
 * @internal
 */

/** Makes them in an empty file. */
export const tables = `
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
    body TEXT NOT NULL,
    PRIMARY KEY (logframe, seq),
    UNIQUE (logframe, id)
  ) STRICT, WITHOUT ROWID;

  -- each ends with the number of the entry, which is part of the key of the table
  CREATE INDEX fact_indicator ON fact (logframe, indicator) WHERE indicator IS NOT NULL;
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

  -- the status that a fact has from a review on
  CREATE TABLE decision (
    logframe TEXT NOT NULL,
    fact TEXT NOT NULL,
    seq INTEGER NOT NULL,
    becomes TEXT NOT NULL,
    PRIMARY KEY (logframe, fact, seq)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE journal (
    code INTEGER PRIMARY KEY,
    logframe TEXT NOT NULL UNIQUE
  ) STRICT;

  -- when the entries from this one on were recorded, up to the next row
  CREATE TABLE moment (
    journal INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    recorded TEXT NOT NULL,
    PRIMARY KEY (journal, seq)
  ) STRICT, WITHOUT ROWID;

  -- what measurements have in common that are folded together
  CREATE TABLE series (
    code INTEGER PRIMARY KEY,
    journal INTEGER NOT NULL,
    indicator TEXT NOT NULL,
    place TEXT,
    party TEXT,
    cell TEXT,                      -- empty: the whole; absent: measurements that withdraw
    scale INTEGER,                  -- its numbers are counts of units of 10^-scale; absent: no numbers of 64 bits
    denominator_scale INTEGER       -- absent: no ratios
  ) STRICT;
  CREATE INDEX series_key ON series (journal, indicator, place, party, cell);

  -- the days of a measurement, counted from 1970
  CREATE TABLE span (
    code INTEGER PRIMARY KEY,
    journal INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    UNIQUE (journal, first, last)
  ) STRICT;

  -- what a measurement says of a series
  CREATE TABLE measure (
    journal INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    series INTEGER NOT NULL,
    span INTEGER NOT NULL,
    since INTEGER,                  -- counts from this entry on, 0: from its own; absent: has not counted yet
    until INTEGER,                  -- no longer counts from this entry on
    number INTEGER,
    denominator INTEGER,
    PRIMARY KEY (journal, seq, series)
  ) STRICT, WITHOUT ROWID;

  -- the few that do not simply count from their own entry on
  CREATE INDEX measure_idle ON measure (journal, seq, series, span, since, until)
    WHERE since IS NOT 0 OR until IS NOT NULL;

  -- when a measurement counts that had already counted and then no longer did
  CREATE TABLE again (
    journal INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER,
    PRIMARY KEY (journal, seq, since)
  ) STRICT, WITHOUT ROWID;
`
