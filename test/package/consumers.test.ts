import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { run } from '../../scripts/pack.ts'

const { app } = inject('packed')
for (const file of ['smoke.mjs', 'esm.mjs', 'cjs.cjs', 'consumer.ts'])
  cpSync(`test/package/consumer/${file}`, join(app, file))

test('the package works when imported', async () => {
  expect(await run(process.execPath, ['esm.mjs'], app)).toBe('ok\n')
})

test('the package works when required, and its states mix with those of the imported one', async () => {
  expect(await run(process.execPath, ['cjs.cjs'], app)).toBe('ok\n')
})

test.each([
  { module: 'node16', moduleResolution: 'node16' },
  { module: 'esnext', moduleResolution: 'bundler' },
])('a strict TypeScript program compiles against it, resolution $moduleResolution', async (resolution) => {
  const settings = {
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
    target: 'es2022',
    types: [],
    ...resolution,
  }
  const config = join(app, `tsconfig.${resolution.moduleResolution}.json`)
  writeFileSync(config, JSON.stringify({ compilerOptions: settings, files: ['consumer.ts'] }))
  expect(await run('node_modules/.bin/tsc', ['-p', config])).toBe('')
})
