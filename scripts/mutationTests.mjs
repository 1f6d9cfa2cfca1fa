import { createRequire } from 'node:module'
import { format } from 'node:util'

/**
 * @typedef {object} Test
 * @property {string} name unique within the file
 * @property {() => unknown} run
 */

// What `expect` means is vitest's own.
const vitest = createRequire(import.meta.resolve('vitest'))
const { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } = vitest('@vitest/expect')
for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin)

/**
 * The part of vitest that the tests use, for one file: it keeps what the file declares, so that single tests can be run
 * without starting vitest.
 *
 * @returns {{ vitest: object, tests: Test[] }}
 */
export function collector() {
  /** @type {Test[]} */
  const tests = []
  /** @type {string[]} */
  let path = []

  const test = api((name, ...rest) => {
    tests.push({ name: `${[...path, name].join(' > ')} (${tests.length})`, run: bodyOf(rest) })
  })
  const describe = api((name, ...rest) => {
    const outer = path
    path = [...path, name]
    bodyOf(rest)()
    path = outer
  })
  const vitest = {
    describe,
    suite: describe,
    test,
    it: test,
    expect: chai.expect,
    // The compiler has checked the types, and nothing here runs into vitest's own time limit.
    expectTypeOf: () => anything,
    vi: { setConfig: skip },
  }
  return { vitest, tests }
}

const anything = new Proxy(() => anything, { get: () => anything })
const skip = () => undefined

/** A test or a suite is a name, perhaps options, and a function. */
const bodyOf = (rest) => rest.find((one) => typeof one === 'function')

const api = (declare) =>
  Object.assign(declare, {
    skip,
    runIf: (is) => (is ? declare : skip),
    skipIf: (is) => (is ? skip : declare),
    each:
      (cases) =>
      (name, ...rest) => {
        for (const one of cases) {
          const values = Array.isArray(one) ? one : [one]
          declare(format(name, ...values), () => bodyOf(rest)(...values))
        }
      },
  })
