/**
 * What this library relies on and the engine does not know, as statements that find where it does not hold.
 *
 * @internal
 */

interface Invariant {
  /** What is wrong where a row is found. */
  readonly says: string
  /** Rows with the logframe and the place. */
  readonly found: string
}

const nowApproved = (fact: string) => `'approved' = coalesce(
  (SELECT becomes FROM decision WHERE decision.logframe = ${fact}.logframe AND decision.fact = ${fact}.id
   ORDER BY decision.seq DESC LIMIT 1), ${fact}.status)`

const countsNow = `(EXISTS (
    SELECT 1 FROM measure WHERE measure.journal = journal.code AND measure.seq = fact.seq
      AND since IS NOT NULL AND until IS NULL)
  OR EXISTS (
    SELECT 1 FROM again WHERE again.journal = journal.code AND again.seq = fact.seq AND until IS NULL))`

/** Checked one after the other. */
export const invariants: readonly Invariant[] = [
  {
    says: "Revisions are not numbered 1, 2, 3 …",
    found: `SELECT logframe, 'up to ' || max(revision) AS at FROM revision GROUP BY logframe
      HAVING min(revision) <> 1 OR max(revision) <> count(*)`
  },
  {
    says: "Entries are not numbered 1, 2, 3 …",
    found: `SELECT logframe, 'up to ' || max(seq) AS at FROM fact GROUP BY logframe
      HAVING min(seq) <> 1 OR max(seq) <> count(*)`
  },
  {
    says: "An entry was recorded before the one before it",
    found: `SELECT fact.logframe, 'entry ' || fact.seq AS at FROM fact JOIN fact AS before
      ON before.logframe = fact.logframe AND before.seq = fact.seq - 1 WHERE before.recorded > fact.recorded`
  },
  {
    says: "An entry was recorded at another moment than its journal says",
    found: `SELECT fact.logframe, 'entry ' || fact.seq AS at FROM fact
      LEFT JOIN journal ON journal.logframe = fact.logframe
      WHERE recorded IS NOT (SELECT moment.recorded FROM moment
        WHERE moment.journal = journal.code AND moment.seq <= fact.seq ORDER BY moment.seq DESC LIMIT 1)`
  },
  {
    says: "A chain of corrections begins with a fact that is not there",
    found: `SELECT logframe, 'entry ' || seq AS at FROM fact WHERE root <> id AND NOT EXISTS (
      SELECT 1 FROM fact AS begins WHERE begins.logframe = fact.logframe AND begins.id = fact.root)`
  },
  {
    says: "A review decides in an entry that is no review",
    found: `SELECT logframe, 'entry ' || seq AS at FROM decision WHERE NOT EXISTS (
      SELECT 1 FROM fact WHERE fact.logframe = decision.logframe AND fact.seq = decision.seq AND fact.kind = 'Review')`
  },
  {
    says: "A measurement has no numbers beside it",
    found: `SELECT fact.logframe, 'entry ' || fact.seq AS at FROM fact
      LEFT JOIN journal ON journal.logframe = fact.logframe
      WHERE kind = 'Measurement' AND indicator IS NOT NULL AND first_day IS NOT NULL AND last_day IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM measure WHERE measure.journal = journal.code AND measure.seq = fact.seq)`
  },
  {
    says: "Numbers belong to no measurement of their indicator",
    found: `SELECT coalesce(journal.logframe, '?') AS logframe, 'entry ' || measure.seq AS at FROM measure
      LEFT JOIN journal ON journal.code = measure.journal
      LEFT JOIN series ON series.code = measure.series AND series.journal = measure.journal
      LEFT JOIN fact ON fact.logframe = journal.logframe AND fact.seq = measure.seq
      WHERE fact.kind IS NOT 'Measurement' OR series.indicator IS NOT fact.indicator`
  },
  {
    says: "Of a chain of corrections not the one version counts that should",
    found: `SELECT logframe, 'the chain of ' || root AS at FROM (
        SELECT fact.logframe, fact.root, ${countsNow} AS counts, ${nowApproved("fact")} AS approved
        FROM fact JOIN journal ON journal.logframe = fact.logframe
        WHERE kind = 'Measurement' AND indicator IS NOT NULL AND first_day IS NOT NULL AND last_day IS NOT NULL)
      GROUP BY logframe, root HAVING sum(counts) <> max(approved) OR sum(counts AND NOT approved) > 0`
  }
]
