const lib = require('support-metrics')
const { averageHandleTime } = require('support-metrics/metrics')

if (averageHandleTime !== lib.averageHandleTime) throw new Error('the root and the room hold two copies')
Promise.all([import('support-metrics'), import('./smoke.mjs')]).then(([copy, { smoke }]) => {
  console.log(smoke(lib, copy) && smoke(copy, lib))
})
