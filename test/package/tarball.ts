import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { pack, type Packed } from '../../scripts/pack.ts'

declare module 'vitest' {
  interface ProvidedContext {
    packed: Packed
  }
}

/** Packs the package once for all the tests of the tarball. */
export const setup = async (project: TestProject): Promise<() => void> => {
  const folder = mkdtempSync(join(tmpdir(), 'support-metrics-'))
  project.provide('packed', await pack(folder))
  return () => {
    rmSync(folder, { recursive: true })
  }
}
