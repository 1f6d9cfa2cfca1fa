import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the package. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Runs Node with these arguments and gives what it wrote and how long all of it took, in milliseconds. */
export function node(...args: readonly string[]): { readonly output: string; readonly took: number } {
  const began = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })
  const took = performance.now() - began
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed: ${stderr}`)
  return { output: stdout, took }
}

/** A program that loads something and writes how long that took, and the processor time of its process until then. */
export function loading(statement: string): readonly string[] {
  const kind = statement.startsWith('require') ? 'commonjs' : 'module'
  const timed = `
    const began = performance.now()
    ${statement}
    const took = performance.now() - began
    const { user, system } = process.cpuUsage()
    console.log(JSON.stringify([took, (user + system) / 1_000]))`
  return [`--input-type=${kind}`, '--eval', timed]
}

/** The time of the library and of everything in the demonstration, as it says itself, in milliseconds. */
export function demo(): { readonly measured: number; readonly simulated: number } {
  const { output } = node('--import', './scripts/typescript.mjs', 'examples/demo.ts')
  const [, simulated, measured] = /Simulated in (.+), measured and printed in (.+)\./.exec(output) ?? []
  return { simulated: millisecondsOf(simulated), measured: millisecondsOf(measured) }
}

/** A text such as "1 s 203 ms" in milliseconds. */
function millisecondsOf(text = ''): number {
  const units: Readonly<Record<string, number>> = { min: 60_000, s: 1_000, ms: 1 }
  return Array.from(text.matchAll(/(\d+) (min|ms|s)/g)).reduce((sum, [, n, unit]) => sum + Number(n) * units[unit!]!, 0)
}

/** Whether there is a package to load. */
export function isBuilt(): boolean {
  return existsSync(join(ROOT, 'dist/index.js'))
}

/** Whether some source was changed after the package was built. */
export function isStale(): boolean {
  const built = statSync(join(ROOT, 'dist/index.js')).mtimeMs
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  return sources.some((file) => statSync(join(ROOT, 'src', file)).mtimeMs > built)
}
