import * as lib from 'support-metrics'
import { minutes } from 'support-metrics/time'
import { smoke } from './smoke.mjs'

if (minutes !== lib.minutes) throw new Error('the root and the room hold two copies')
console.log(smoke(lib))
