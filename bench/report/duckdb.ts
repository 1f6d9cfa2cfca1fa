import { DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER, UTINYINT, VARCHAR } from '@duckdb/node-api'
import type { DuckDBConnection, DuckDBType } from '@duckdb/node-api'
import type { Answer, GroupAnswer } from './answer.ts'
import type { Contact } from './contacts.ts'

/** The columns of the table and what fills them. */
const COLUMNS: readonly (readonly [string, DuckDBType, (contact: Contact) => string | number | null])[] = [
  ['queue', VARCHAR, ({ queue }) => queue],
  ['isAnswered', UTINYINT, ({ outcome }) => (outcome === 'answered' ? 1 : 0)],
  ['queuedAt', DOUBLE, ({ queuedAt }) => queuedAt],
  ['answeredAt', DOUBLE, ({ answeredAt }) => answeredAt ?? null],
  ['leftAt', DOUBLE, ({ leftAt }) => leftAt ?? null],
  ['talkTime', INTEGER, ({ talkTime }) => talkTime ?? null],
  ['holdTime', INTEGER, ({ holdTime }) => holdTime ?? null],
  ['wrapTime', INTEGER, ({ wrapTime }) => wrapTime ?? null],
  ['rating', UTINYINT, ({ rating }) => rating ?? null],
]

/** How many rows a chunk can hold. */
const CHUNK = 2048

/** A database in memory with an empty table. */
export async function duckdb(threads: number): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) })
  return instance.connect()
}

/** Loads the contacts into a new table, chunk by chunk, which is the fastest way in; returns the connection. */
export async function duckdbTable(
  connection: DuckDBConnection,
  contacts: readonly Contact[],
): Promise<DuckDBConnection> {
  const columns = COLUMNS.map(([name, type]) => `${name} ${type.toString()}`)
  await connection.run(`CREATE OR REPLACE TABLE contacts (${columns.join(', ')})`)
  const appender = await connection.createAppender('contacts')
  const types = COLUMNS.map(([, type]) => type)
  for (let from = 0; from < contacts.length; from += CHUNK) {
    const rows = contacts.slice(from, from + CHUNK)
    const chunk = DuckDBDataChunk.create(types, rows.length)
    COLUMNS.forEach(([, , read], index) => chunk.setColumnValues(index, rows.map(read)))
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
  return connection
}

/** One query over the loaded table. */
export async function duckdbQuery(connection: DuckDBConnection): Promise<Answer> {
  const rows = await rowsOf(connection, 'queue, hour, ', 'GROUP BY queue, hour')
  return new Map(rows.map(({ queue, hour, ...answer }) => [`${queue} ${hour}`, answer]))
}

/** The same without groups. */
export async function duckdbTotal(connection: DuckDBConnection): Promise<Answer> {
  return new Map((await rowsOf(connection, '', '')).map((answer) => ['all', answer]))
}

type KeyedAnswer = GroupAnswer & { readonly queue: string; readonly hour: number }

async function rowsOf(connection: DuckDBConnection, keys: string, grouping: string): Promise<KeyedAnswer[]> {
  const reader = await connection.runAndReadAll(`
    WITH waited AS (
      SELECT *, coalesce(answeredAt, leftAt) - queuedAt AS wait, floor(queuedAt / 3600000)::INTEGER % 24 AS hour
      FROM contacts
    ), summed AS (
      SELECT
        ${keys}
        count(*)::DOUBLE AS offered,
        sum(isAnswered)::DOUBLE AS answered,
        avg(answeredAt - queuedAt) AS asa,
        count(*) FILTER (answeredAt - queuedAt <= 20000) / offered AS serviceLevel,
        avg(talkTime + holdTime + wrapTime) AS aht,
        avg(talkTime) AS talk,
        avg(holdTime) AS hold,
        avg(wrapTime) AS wrap,
        quantile_cont(wait, [0.5, 0.9]) AS waits,
        count(*) FILTER (rating >= 4) / count(rating) AS csat
      FROM waited ${grouping}
    )
    SELECT
      * EXCLUDE (waits), offered - answered AS abandoned, abandoned / offered AS abandonmentRate,
      waits[1] AS medianWait, waits[2] AS p90Wait
    FROM summed`)
  return reader.getRowObjectsJS() as unknown as KeyedAnswer[]
}
