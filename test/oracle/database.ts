import { DuckDBInstance } from '@duckdb/node-api'

/** A row of an answer: numbers come as double precision, text as text. */
export type SqlRow = Readonly<Record<string, number | string | boolean | null>>

/** A database in memory with one file in it. */
export interface Database {
  readonly query: (sql: string) => Promise<readonly SqlRow[]>
  readonly close: () => void
}

/** Reads a file into the table `raw`, every field as text, by the database's own reader. */
export async function databaseOf(path: string, separator: ',' | '\t'): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const query = async (sql: string): Promise<readonly SqlRow[]> => {
    const answer = await connection.runAndReadAll(sql)
    return answer.getRowObjectsJson() as unknown as readonly SqlRow[]
  }
  await query(`
    create table raw as
    select row_number() over () as line, *
    from read_csv('${path.replaceAll("'", "''")}', delim = '${separator}', header = true, all_varchar = true, parallel = false)`)
  return {
    query,
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
