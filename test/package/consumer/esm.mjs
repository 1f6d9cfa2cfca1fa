import * as lib from 'support-metrics'
import { averageHandleTime } from 'support-metrics/metrics'
import { smoke } from './smoke.mjs'

if (averageHandleTime !== lib.averageHandleTime) throw new Error('the root and the room hold two copies')
console.log(smoke(lib))
