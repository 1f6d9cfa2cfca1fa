import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Where a data file lies, or undefined where it is not there: in the folder that the environment variable
 * SUPPORT_METRICS_DATA names, else beside the repository. The data sets state no licence, so they are not part of it.
 */
export function dataFile(name: string): string | undefined {
  const folder = process.env['SUPPORT_METRICS_DATA'] ?? join(root, '../shared/data')
  const path = join(resolve(root, folder), name)
  return existsSync(path) ? path : undefined
}

/** What a test says that cannot run without the file. */
export function missing(name: string): string {
  return `${name} is not here: set SUPPORT_METRICS_DATA to the folder that holds it`
}
