import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { machineNow } from './machine.ts'
import { scaleOf } from './section.ts'
import type { Measured } from './section.ts'
import { SECTIONS } from './sections.ts'

/**
 * Measures a section in a process of its own, which no other section has filled or warmed. Its contenders share that
 * process.
 */
export async function measuredInChild(section: string, quick: boolean): Promise<Measured> {
  const child = fork(fileURLToPath(new URL('./run.ts', import.meta.url)), [], {
    env: { ...process.env, BENCH_SECTION: section, BENCH_QUICK: quick ? 'yes' : '', TZ: 'America/New_York' },
  })
  const found: unknown[] = []
  child.on('message', (message) => found.push(message))
  const [code] = (await once(child, 'exit')) as [number | null]
  if (found.length === 0 || code !== 0) throw new Error(`section ${section} ended with ${code ?? 'a signal'}`)
  return found[0] as Measured
}

/** The child's part: measures the section that the environment names, if it names one, and sends what it found. */
export async function measuredAsChild(): Promise<boolean> {
  const name = process.env['BENCH_SECTION']
  if (name === undefined) return false
  const machine = machineNow()
  const { title, measure } = await SECTIONS[name]!()
  const tables = await measure(scaleOf(process.env['BENCH_QUICK'] === 'yes'))
  process.send!({ title, machine, tables } satisfies Measured, () => process.exit(0))
  return true
}
