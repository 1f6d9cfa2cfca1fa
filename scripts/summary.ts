import { writeSync } from 'node:fs'
import type { Reporter } from 'vitest/node'

/**
 * Ends a test run with one plain line, `N passed, N failed`, after everything else that the run prints.
 * A file that did not load, a hook that threw and an error outside of any test count as failed too.
 */
export const summary = (): Reporter => ({
  onTestRunEnd(modules, errors) {
    const counts = { passed: 0, failed: errors.length, skipped: 0, pending: 0 }
    for (const module of modules) {
      const before = counts.failed
      for (const test of module.children.allTests()) counts[test.result().state]++
      if (!module.ok() && counts.failed === before) counts.failed++
    }
    const skipped = counts.skipped + counts.pending
    process.once('exit', (code) => {
      const failed = code === 0 ? counts.failed : Math.max(counts.failed, 1)
      writeSync(1, `\n${counts.passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
    })
  },
})
