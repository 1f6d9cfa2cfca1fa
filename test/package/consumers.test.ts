import { inject, test } from 'vitest'
import { addConsumers, compileConsumer, runConsumers } from '../../scripts/consume.ts'

const { app } = inject('packed')
addConsumers(app)

test('the package works imported and required, and stored states pass from one copy to the other', async () => {
  await runConsumers(process.execPath, app)
})

test.each(['node16', 'bundler'] as const)('a strict TypeScript program compiles, resolution %s', async (resolution) => {
  await compileConsumer('node_modules/.bin/tsc', app, resolution)
})
