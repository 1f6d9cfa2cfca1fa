/**
 * Runs the tests for Stryker in one process. Each test file is bundled once with the sources it imports, and evaluated
 * anew for every mutant, so that none finds what another has left in a cache. To start vitest for every mutant takes
 * many times as long.
 */
import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { Script } from 'node:vm'
import { buildSync } from 'esbuild'
import { collector } from './mutationTests.mjs'

/** The folders of tests that have to find the mutants of a room, in the order in which they are asked. */
const ASKED = {
  fold: ['fold'],
  stats: ['stats'],
  calendar: ['calendar'],
  sla: ['sla'],
  measures: ['measures', 'metrics', 'report', 'laws'],
  metrics: ['metrics', 'report', 'laws'],
}

/** Too slow to be asked about every mutant, or in need of a database or of data that may be absent. */
const LEFT_OUT = /everyZone|duckdb|vectors/

/** How many cases of a property are tried at most. */
const RUNS = Number(process.env.MUTATION_RUNS ?? 30)

/** Where bundles and times are kept for the processes that come after, in Stryker's copy of the project. */
const KEPT = '.mutation'
const TIMES = join(KEPT, 'times.json')

const TIMED_OUT = Symbol('timed out')

function createRunner() {
  const stryker = (globalThis.__stryker__ ??= {})
  const require = createRequire(join(process.cwd(), 'package.json'))
  /** @type {Map<string, Script>} */
  const scripts = new Map()
  /** How long each test takes where nothing is mutated, by its id. @type {Map<string, number> | undefined} */
  let times

  function evaluate(file) {
    const { vitest, tests } = collector()
    const modules = { vitest, 'fast-check': fewerRuns(require('fast-check')) }
    if (!scripts.has(file)) scripts.set(file, bundled(file))
    const body = scripts.get(file).runInThisContext()
    within(3000, () => body((name) => modules[name] ?? require(name), {}, {}))
    return new Map(tests.map((test) => [`${file}#${test.name}`, test]))
  }

  async function ask(id, { name, run }, limit) {
    const start = processorTime()
    const answer = (rest) => ({ id, name, fileName: fileOf(id), timeSpentMs: processorTime() - start, ...rest })
    stryker.currentTestId = id
    try {
      await within(limit, run)
      return answer({ status: SUCCESS })
    } catch (error) {
      if (error === TIMED_OUT) throw error
      return answer({ status: FAILED, failureMessage: String(error?.message ?? error) })
    } finally {
      stryker.currentTestId = undefined
    }
  }

  /** Asks one test after the other, the quickest of the nearest folder first, until one fails. */
  async function killerOf(mutant, room, given, isStatic) {
    times ??= new Map(JSON.parse(readFileSync(TIMES, 'utf8')))
    const rank = (id) => ASKED[room].indexOf(id.split('/')[1])
    const ids = (given ?? [...times.keys()]).filter((id) => rank(id) >= 0)
    ids.sort((a, b) => rank(a) - rank(b) || times.get(a) - times.get(b))
    const evaluated = new Map()
    let asked = 0
    for (const id of ids) {
      const file = fileOf(id)
      stryker.activeMutant = isStatic ? mutant : undefined
      if (!evaluated.has(file)) evaluated.set(file, evaluate(file))
      stryker.activeMutant = mutant
      const test = evaluated.get(file).get(id)
      asked += 1
      const { status, failureMessage } = test
        ? await ask(id, test, 5000 + 10 * times.get(id))
        : { status: FAILED, failureMessage: 'is no longer declared' }
      if (status === FAILED) return { status: 'killed', killedBy: [id], failureMessage, nrOfTests: asked }
    }
    return { status: 'survived', nrOfTests: asked }
  }

  return {
    capabilities: () => ({ reloadEnvironment: true }),

    async dryRun({ files }) {
      const tests = []
      for (const folder of new Set(files.flatMap((file) => ASKED[roomOf(file)]))) {
        for (const file of testFiles(join('test', folder))) {
          for (const [id, test] of evaluate(file)) tests.push(await ask(id, test, 600_000))
        }
      }
      writeFileSync(TIMES, JSON.stringify(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs])))
      return { status: 'complete', tests, mutantCoverage: stryker.mutantCoverage }
    },

    async mutantRun({ activeMutant, testFilter, sandboxFileName, mutantActivation }) {
      try {
        return await killerOf(activeMutant.id, roomOf(sandboxFileName), testFilter, mutantActivation === 'static')
      } catch (error) {
        if (error === TIMED_OUT) return { status: 'timeout' }
        // The file itself cannot be evaluated any more.
        return { status: 'killed', killedBy: [], failureMessage: String(error), nrOfTests: 0 }
      } finally {
        stryker.activeMutant = undefined
      }
    },
  }
}

// As Stryker numbers them.
const SUCCESS = 0
const FAILED = 1

const roomOf = (file) => relative(join(process.cwd(), 'src'), file).split('/')[0]

const fileOf = (id) => id.slice(0, id.indexOf('#'))

function processorTime() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const call = new Script('globalThis.__mutation__()')

/** Calls a function, and stops it once it has had so many milliseconds of the processor, however busy the machine is. */
function within(limit, body) {
  globalThis.__mutation__ = body
  const start = processorTime()
  for (let timeout = Math.ceil(limit); ; timeout *= 2) {
    try {
      return call.runInThisContext({ timeout })
    } catch (error) {
      if (error?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
      if (processorTime() - start >= limit) throw TIMED_OUT
    }
  }
}

/** fast-check with the same few cases for every mutant, and without the search for the smallest failure. */
function fewerRuns(fc) {
  const assert = (property, parameters) => {
    const numRuns = Math.min(parameters?.numRuns ?? RUNS, RUNS)
    return fc.assert(property, { ...parameters, numRuns, seed: 1, endOnFailure: true })
  }
  return { ...fc, assert, default: { ...fc, assert } }
}

function testFiles(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return testFiles(path)
    return name.endsWith('.test.ts') && !LEFT_OUT.test(name) ? [path] : []
  })
}

/** A test file with all it imports but packages, as a function. */
function bundled(file) {
  const outfile = join(KEPT, `${file}.cjs`)
  if (!existsSync(outfile)) {
    const part = `${outfile}.${process.pid}`
    buildSync({
      absWorkingDir: process.cwd(),
      entryPoints: [file],
      bundle: true,
      outfile: part,
      format: 'cjs',
      platform: 'node',
      target: `node${process.versions.node}`,
      alias: { 'support-metrics': './src' },
      packages: 'external',
      logLevel: 'error',
    })
    renameSync(part, outfile)
  }
  return new Script(`((require, module, exports) => {${readFileSync(outfile, 'utf8')}\n})`, { filename: file })
}

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'one-process', factory: Object.assign(createRunner, { inject: [] }) },
]
