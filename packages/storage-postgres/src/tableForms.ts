/**
 * What several tables have alike: parts by logframe, and rows that only their tenant sees.
 *
 * @internal
 */
import type { Connection } from "./connect.ts"

type Table = Connection["table"]

/** How many parts a partitioned table has. */
const partitions = 8

const partsOf = (name: string): readonly string[] =>
  Array.from({ length: partitions }, (_, i) => `${name}_${i}`)

/** Makes the parts of a table that is partitioned by logframe. */
export const partitionsOf = (table: Table, name: string): string =>
  partsOf(name)
    .map(
      (part, i) => `CREATE TABLE ${table(part)} PARTITION OF ${table(name)}
    FOR VALUES WITH (MODULUS ${partitions}, REMAINDER ${i});
    ${ofOwnTenant(table, part)}`
    )
    .join("\n  ")

/** Lets nobody, its owner neither, see or write rows of another tenant than the one that the transaction is of. */
export const ofOwnTenant = (table: Table, name: string): string => `
  ALTER TABLE ${table(name)} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE ${table(name)} FORCE ROW LEVEL SECURITY;
  CREATE POLICY own_tenant ON ${table(name)}
    USING (tenant = current_setting('logframe.tenant', true))
    WITH CHECK (tenant = current_setting('logframe.tenant', true));`
