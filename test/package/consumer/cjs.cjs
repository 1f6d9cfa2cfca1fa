const lib = require('support-metrics')
const { minutes } = require('support-metrics/time')

if (minutes !== lib.minutes) throw new Error('the root and the room hold two copies')
import('./smoke.mjs').then(({ smoke }) => console.log(smoke(lib)))
