import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { ALIAS } from './scripts/alias.ts'
import { summary } from './scripts/summary.ts'
import { doctest } from './test/docs/doctest.ts'

/** What depends on time must not depend on where the process runs. Only forks heed `TZ`. */
const zones: TestProjectInlineConfiguration[] = ['Pacific/Apia', 'Asia/Kathmandu', 'America/St_Johns', 'UTC'].map(
  (TZ) => ({
    extends: true,
    test: { name: TZ, include: ['test/{time,calendar,group}/**/*.test.ts'], pool: 'forks', env: { TZ } },
  }),
)

export default defineConfig({
  resolve: { alias: ALIAS },
  test: {
    reporters: ['default', summary()],
    maxWorkers: '100%',
    coverage: { provider: 'v8', include: ['src/**'], exclude: ['src/**/index.ts'], reporter: ['text', 'html'] },
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/{types,docs,package}/**'] },
      },
      {
        extends: true,
        test: {
          name: 'types',
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            include: ['test/types/**/*.test-d.ts'],
            tsconfig: './test/tsconfig.json',
          },
        },
      },
      { extends: true, plugins: [doctest()], test: { name: 'docs', include: ['test/docs/**/*.test.ts'] } },
      ...zones,
      {
        extends: true,
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          globalSetup: './test/package/tarball.ts',
          testTimeout: 60_000,
        },
      },
    ],
  },
})
