import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type IFlattenedRuleSet } from 'dependency-cruiser'
import extractRules from 'dependency-cruiser/config-utl/extract-depcruise-config'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { expect, test } from 'vitest'

/** The imports under `src` of a project that the table of rooms forbids, as `rule: from -> to`. */
const forbiddenImports = async (project: string): Promise<string[]> => {
  const { options, ...ruleSet } = await extractRules('./.dependency-cruiser.cjs')
  const settings = { ...options, baseDir: project, validate: true, ruleSet: ruleSet as IFlattenedRuleSet }
  const { output } = await cruise(['src'], settings, {}, { tsConfig: extractTSConfig('tsconfig.json') })
  if (typeof output === 'string') throw new Error(output)
  return output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)
}

test('every import of src follows the table of rooms', async () => {
  expect(await forbiddenImports('.')).toEqual([])
}, 30_000)

test('forbidden imports are found', async () => {
  const project = mkdtempSync(join(tmpdir(), 'arrows-'))
  const files = {
    'src/index.ts': "export * from './fold/index.ts'",
    'src/fold/index.ts': "export * from '../stats/index.ts'\nexport { one } from '../internal/one.ts'",
    'src/stats/index.ts': "export const count = 1\nexport { pair } from './pair.ts'",
    'src/stats/pair.ts': "import { count } from './index.ts'\nexport const pair = [count]",
    'src/internal/one.ts': "import { readFileSync } from 'node:fs'\nexport const one = readFileSync",
    'src/link/index.ts': 'export const linked = 1\nexport type Linked = 1',
    'src/metric/index.ts': "import type { Linked } from '../link/index.ts'\nexport const measured: Linked = 1",
    'src/metric/two.ts': "import { linked } from '../link/index.ts'\nexport const two = linked",
    'src/sla/index.ts': "export { two } from '../metric/two.ts'\nexport { one } from '../internal/one.ts'",
    'src/report/index.ts': "export { pair } from '../index.ts'",
    'src/report/engine/run.ts': "export { said } from '../reading/said.ts'",
    'src/report/reading/said.ts': 'export const said = 1',
    'src/utils/index.ts': 'export const helper = 1',
    'src/queue/index.ts': "export { helper } from '../utils/index.ts'",
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true })
    writeFileSync(join(project, path), text)
  }
  expect((await forbiddenImports(project)).toSorted()).toEqual([
    'by-the-door: src/report/index.ts -> src/index.ts',
    'by-the-door: src/sla/index.ts -> src/metric/two.ts',
    'engine-does-not-read: src/report/engine/run.ts -> src/report/reading/said.ts',
    'fold-imports-nothing: src/fold/index.ts -> src/stats/index.ts',
    'metric-imports-only-types-of-link: src/metric/two.ts -> src/link/index.ts',
    'no-cycle: src/stats/index.ts -> src/stats/pair.ts',
    'nothing-from-outside: src/internal/one.ts -> fs',
    'nothing-imports-the-root: src/report/index.ts -> src/index.ts',
    'queue-imports-metric-link-model-stats-time: src/queue/index.ts -> src/utils/index.ts',
    'report-imports-metric-group-link-stats-fold-model-time: src/report/index.ts -> src/index.ts',
    'unknown-room: src/queue/index.ts -> src/utils/index.ts',
  ])
}, 30_000)
