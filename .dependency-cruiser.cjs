/**
 * Which room of src may import from which. Everyone may import `internal`; within a room everything is allowed;
 * another room is entered through its `index.ts` only.
 */
const ROOMS = {
  time: [],
  fold: [],
  stats: ['fold'],
  calendar: ['time'],
  model: ['time'],
  validate: ['model', 'time'],
  link: ['model', 'time'],
  group: ['model', 'time', 'fold'],
  metric: ['link', 'model', 'stats', 'fold', 'time'],
  queue: ['metric', 'link', 'model', 'stats', 'time'],
  tickets: ['metric', 'link', 'model', 'stats', 'time'],
  surveys: ['metric', 'link', 'model', 'stats', 'time'],
  agents: ['metric', 'link', 'model', 'stats', 'time'],
  contacts: ['queue', 'tickets', 'metric', 'link', 'model', 'stats', 'time'],
  sla: ['tickets', 'metric', 'link', 'model', 'stats', 'time'],
  report: ['metric', 'group', 'link', 'stats', 'fold', 'model', 'time'],
  format: ['report', 'time'],
  measures: ['queue', 'tickets', 'surveys', 'agents', 'contacts', 'sla', 'metric'],
  metrics: ['queue', 'tickets', 'surveys', 'agents', 'contacts', 'sla', 'metric'],
  internal: [],
}

/** What is imported from these rooms must vanish at run time. */
const TYPES_ONLY = [
  ['metric', 'link'],
  ['report', 'link'],
  ['format', 'report'],
]

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'unknown-room',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: `^src/(${Object.keys(ROOMS).join('|')})/|^src/index\\.ts$` },
    },
    { name: 'nothing-imports-the-root', severity: 'error', from: {}, to: { path: '^src/index\\.ts$' } },
    { name: 'nothing-from-outside', severity: 'error', from: { path: '^src/' }, to: { pathNot: '^src/' } },
    {
      name: 'by-the-door',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/', pathNot: '^src/$1/|^src/internal/|^src/[^/]+/index\\.ts$' },
    },
    ...Object.entries(ROOMS).map(([room, allowed]) => ({
      name: `${room}-imports-${allowed.length === 0 ? 'nothing' : allowed.join('-')}`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${[room, 'internal', ...allowed].join('|')})/` },
    })),
    // Within a report: what is computed knows nothing of what is said about it.
    {
      name: 'engine-does-not-read',
      severity: 'error',
      from: { path: '^src/report/(engine|state)/' },
      to: { path: '^src/report/reading/' },
    },
    ...TYPES_ONLY.map(([room, other]) => ({
      name: `${room}-imports-only-types-of-${other}`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: `^src/${other}/`, dependencyTypesNot: ['type-only'] },
    })),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
}
