import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

/** Runs a program to its end and gives what it printed; throws where it fails. */
export const run = async (program: string, args: readonly string[], cwd = '.'): Promise<string> => {
  const { stdout } = await promisify(execFile)(program, args, { cwd, maxBuffer: 1 << 26 }).catch((error: unknown) => {
    const { message, stdout = '' } = error as Error & { stdout?: string }
    throw new Error(`${message}\n${stdout}`)
  })
  return stdout
}

/** A tarball of the package, and an application that has installed it. */
export interface Packed {
  readonly tarball: string
  /** A folder whose `node_modules` holds the tarball's content and nothing else. */
  readonly app: string
}

/** Builds and packs the package into `folder`, beside the project, and installs it there without a network. */
export const pack = async (folder: string): Promise<Packed> => {
  const stage = join(folder, 'stage')
  const installed = join(folder, 'app', 'node_modules', 'support-metrics')
  mkdirSync(installed, { recursive: true })
  await run('node_modules/.bin/tsup', ['--out-dir', join(stage, 'dist'), '--silent'])
  const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { files: string[] }
  for (const name of ['package.json', 'README.md', 'LICENSE', ...files.filter((file) => file !== 'dist')])
    if (existsSync(name)) cpSync(name, join(stage, name), { recursive: true })
  await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', resolve(folder)], stage)
  const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '')
  await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed])
  return { tarball, app: join(folder, 'app') }
}
