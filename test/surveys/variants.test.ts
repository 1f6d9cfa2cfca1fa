import { averageCsat, ces, csat, responseRate } from '../../src/metrics/index.ts'
import { metricLaws } from '../laws/metricLaws.ts'
import { surveys } from '../laws/recordKinds.ts'

// The laws hold for every metric as it comes; here they are asked of what its options make of it.
metricLaws('csat from a score upwards', csat.with({ positive: 3 }), surveys)
metricLaws('averageCsat on another scale', averageCsat.with({ scale: [0, 5] }), surveys)
metricLaws('ces as top boxes', ces.with({ as: 'top-boxes', easierIs: 'lower' }), surveys)
metricLaws('responseRate of one kind', responseRate.with({ kind: 'csat' }), surveys)
