import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './pack.ts'

/** Puts the programs of `test/package/consumer` into an application that has installed the package. */
export const addConsumers = (app: string): void => {
  cpSync('test/package/consumer', app, { recursive: true })
}

/** Runs both programs, the importing and the requiring one; throws where one fails. */
export const runConsumers = async (binary: string, app: string, options: readonly string[] = []): Promise<void> => {
  for (const program of ['esm.mjs', 'cjs.cjs']) {
    const printed = await run(binary, [...options, program], app)
    if (printed !== 'ok\n') throw new Error(`${program} printed ${JSON.stringify(printed)}`)
  }
}

/** The ways to find modules that TypeScript users have. */
export type Resolution = 'node16' | 'bundler'

/** Compiles the strict TypeScript program; throws with the compiler's words where it does not compile. */
export const compileConsumer = async (tsc: string, app: string, resolution: Resolution): Promise<void> => {
  const config = join(app, `tsconfig.${resolution}.json`)
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
    target: 'es2022',
    lib: ['es2022'],
    types: [],
    module: resolution === 'node16' ? 'node16' : 'esnext',
    moduleResolution: resolution,
  }
  writeFileSync(config, JSON.stringify({ compilerOptions, files: ['consumer.ts'] }))
  await run(tsc, ['-p', config])
}
