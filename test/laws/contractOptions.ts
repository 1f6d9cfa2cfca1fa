import { businessCalendar } from '../../src/calendar/index.ts'
import { censored, named } from '../../src/metrics/index.ts'
import { sketch } from '../../src/stats/index.ts'
import { days, hours, minutes, seconds, wallClock } from '../../src/time/index.ts'

/** What is promised of one option of some metrics. */
export interface Terms {
  /** The default; absent where leaving it out is a value of its own. */
  readonly first?: unknown
  /** The other values. */
  readonly others: readonly unknown[]
  /** What has to be asked beside it. */
  readonly beside?: Readonly<Record<string, unknown>>
  /** The metrics whose answers to the samples it does not change. */
  readonly silent?: readonly string[]
}

/** The options that some metrics accept. */
export interface Row {
  readonly metrics: readonly string[]
  readonly options: Readonly<Record<string, Terms>>
}

const asOf = Date.UTC(2026, 2, 28, 12)

const office = businessCalendar({
  timeZone: 'Europe/Vilnius',
  hours: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']], thu: [['06:00', '23:00']], sun: [['00:00', '24:00']] },
})

/** The mean, the median and the percentile of one time. */
const timesOf = (...names: readonly string[]): string[] =>
  names.flatMap((name) => [`average${name}`, `median${name}`, `percentile${name}`])

const oneOf = (first: unknown, ...others: readonly unknown[]): Terms => ({ first, others })
const besides = (beside: Readonly<Record<string, unknown>>, terms: Terms): Terms => ({ ...terms, beside })

const DURING = { from: Date.UTC(2026, 2, 20), to: asOf }
const PERIOD: Terms = { others: [DURING] }
const AS_OF: Terms = { others: [asOf] }
const REQUIRED_AS_OF: Terms = { others: [asOf] }
const CALENDAR: Terms = oneOf(wallClock, office)
const SPREAD: Terms = { others: [0.9] }
const BOUNDARY: Terms = oneOf('inclusive', 'exclusive')
const SOLVE_PLACE: Terms = besides({ during: DURING }, oneOf('solved', 'created'))

const RESPONSE = ['FirstResponseTime', 'NextResponseTime']
const RESOLUTION = ['ResolutionTime']
const STATUS_TIMES = ['RequesterWaitTime', 'PendingTime', 'TicketOnHoldTime', 'AgentWorkTime', 'TimeInStatus']
const WAITS = ['SpeedOfAnswer', 'WaitTime', 'TimeToAbandon']
const HANDLE = ['HandleTime', 'TalkTime', 'HoldTime', 'WrapTime']
const COUNTS = ['offeredCount', 'answeredCount', 'abandonedCount', 'blockedCount']
const QUEUE_RATES = ['abandonmentRate', 'answerRate', 'blockedRate']
const HANDLE_RATES = ['holdRate', 'transferRate', 'ringNoAnswerRate']
const BOTS = ['automatedResolutionRate', 'handoverRate', 'containmentRate', 'botInvolvementRate']
const HANDOFFS = ['groupTransferRate', 'reassignmentRate', 'escalationRate']
const CONTACTS = ['firstContactResolutionRate', 'repeatContactRate']
const BACKLOG = ['backlogCount', 'unassignedCount', ...timesOf('BacklogAge')]
const AGENTS = ['occupancy', 'utilization', 'staffedTime', 'averageConcurrency', 'contactsPerHour']
const SCHEDULED = ['adherence', 'conformance', 'shrinkage']
const SURVEYS = ['csat', 'averageCsat', 'nps', 'ces', 'responseRate']
const SOLVED = ['reopenRate', 'averageReopens', 'oneTouchRate', 'solvedCount']

const TICKETS = [
  ...timesOf(...RESPONSE, ...RESOLUTION, ...STATUS_TIMES),
  ...['firstResponseWithin', 'resolvedWithin', 'averageReplies', 'createdCount', 'resolutionRate'],
  ...[...SOLVED, ...BACKLOG, ...BOTS, ...HANDOFFS],
]
const INTERACTIONS = [
  ...timesOf(...WAITS, ...HANDLE),
  ...[...COUNTS, ...QUEUE_RATES, ...HANDLE_RATES, 'serviceLevel', 'longestWait', 'medianPatience'],
]
const QUANTILES = [...TICKETS, ...INTERACTIONS].filter((name) => /^(median|percentile)(?!Patience)/.test(name))
const ESTIMATES = [...TICKETS, ...INTERACTIONS, ...SURVEYS, ...CONTACTS, 'slaCompliance'].filter(
  (name) => !name.endsWith('Count') && name !== 'longestWait',
)

/** What is promised of options, written by hand: which metric accepts which, the default first. */
export const CONTRACT: readonly Row[] = [
  // What is said of all of them
  {
    metrics: [...TICKETS, ...INTERACTIONS, ...SURVEYS, ...CONTACTS, ...AGENTS, ...SCHEDULED, 'slaCompliance'],
    options: { during: PERIOD },
  },
  {
    metrics: [...TICKETS, ...INTERACTIONS, ...SURVEYS].filter((name) => !BACKLOG.includes(name)),
    options: { asOf: AS_OF },
  },
  { metrics: [...BACKLOG, ...CONTACTS, 'slaCompliance'], options: { asOf: REQUIRED_AS_OF } },
  // Too few of the sampled customers give up for their patience to have an interval.
  { metrics: ESTIMATES, options: { confidence: { ...SPREAD, silent: ['medianPatience'] } } },
  { metrics: QUANTILES, options: { method: oneOf('linear', 'nearest-rank'), quantiles: { others: [sketch()] } } },
  { metrics: QUANTILES.filter((name) => name.startsWith('percentile')), options: { p: { others: [0.25] } } },
  {
    metrics: [
      ...timesOf(...RESPONSE, ...RESOLUTION, ...STATUS_TIMES, 'BacklogAge', ...WAITS),
      ...['firstResponseWithin', 'resolvedWithin', 'serviceLevel', 'longestWait', 'medianPatience'],
    ],
    options: { calendar: CALENDAR },
  },
  // Tickets
  {
    metrics: [...timesOf(...RESPONSE), 'firstResponseWithin'],
    options: {
      start: oneOf('created', 'first-customer-message'),
      replies: oneOf(['agent'], ['agent', 'bot']),
      notes: oneOf(false, true),
    },
  },
  {
    metrics: [...timesOf('FirstResponseTime'), 'firstResponseWithin'],
    options: { start: oneOf('created', 'handover'), proactive: oneOf('exclude', 'second-reply', 'count') },
  },
  // Here the opening of a proactive ticket is a first response like any other, after which exchanges count.
  { metrics: timesOf('NextResponseTime'), options: { proactive: oneOf('count', 'second-reply', 'exclude') } },
  {
    metrics: timesOf('FirstResponseTime'),
    options: { place: besides({ during: DURING }, oneOf('start', 'reply')) },
  },
  { metrics: timesOf(...RESPONSE), options: { unanswered: oneOf('exclude', censored({ asOf })) } },
  {
    metrics: ['firstResponseWithin', 'resolvedWithin'],
    options: { within: { others: [hours(20)] }, boundary: besides({ within: 0 }, BOUNDARY) },
  },
  {
    metrics: [...timesOf(...RESOLUTION), 'resolvedWithin'],
    options: {
      until: oneOf('last-solve', 'first-solve'),
      without: oneOf([], ['pending'], ['pending', 'on-hold']),
      solvedBy: oneOf('anyone', 'human'),
    },
  },
  { metrics: timesOf(...RESOLUTION), options: { unresolved: oneOf('exclude', censored({ asOf })) } },
  { metrics: [...timesOf(...RESOLUTION), ...SOLVED, ...CONTACTS], options: { place: SOLVE_PLACE } },
  { metrics: timesOf('TimeInStatus'), options: { statuses: { others: [['on-hold']] } } },
  { metrics: ['oneTouchRate'], options: { touch: oneOf('exactly-one', 'at-most-one') } },
  {
    metrics: CONTACTS,
    options: {
      window: oneOf(days(7), days(1)),
      boundary: besides({ window: days(1) }, BOUNDARY),
      sameTopic: oneOf('if-known', true, false),
      transfers: { ...oneOf('allow', 'fail'), silent: ['repeatContactRate'] },
    },
  },
  {
    metrics: ['resolutionRate'],
    options: { basis: besides({ during: DURING }, oneOf('cohort', 'in-period')) },
  },
  {
    metrics: ['automatedResolutionRate', 'handoverRate', 'containmentRate'],
    options: { outOf: oneOf('bot-engaged', 'all') },
  },
  { metrics: ['automatedResolutionRate'], options: { assumed: oneOf('count', 'exclude') } },
  {
    metrics: ['automatedResolutionRate', 'containmentRate'],
    options: { recontactWithin: besides({ asOf }, { others: [days(7)] }) },
  },
  { metrics: ['escalationRate'], options: { to: { others: [['experts', 'first-line']] } } },
  // Interactions
  {
    metrics: INTERACTIONS.filter((name) => name !== 'ringNoAnswerRate'),
    options: {
      directions: { others: [['inbound', 'outbound', 'internal']] },
      channels: { others: [['voice']] },
      place: besides({ during: DURING }, oneOf('queued', 'answered', 'ended')),
    },
  },
  {
    metrics: [...COUNTS, ...timesOf(...WAITS), 'longestWait', 'serviceLevel', ...QUEUE_RATES, ...timesOf('HandleTime')],
    options: { per: oneOf('leg', 'conversation') },
  },
  {
    metrics: QUEUE_RATES,
    options: {
      shortAbandon: { others: [minutes(2)] },
      shortAbandonFrom: besides({ shortAbandon: minutes(2) }, oneOf('queued', 'arrived')),
      boundary: besides({ shortAbandon: 0 }, BOUNDARY),
    },
  },
  {
    metrics: ['serviceLevel'],
    options: {
      within: { others: [seconds(10)] },
      boundary: besides({ within: 0 }, BOUNDARY),
      abandons: oneOf('negative', 'exclude', 'exclude-within', 'positive-within'),
      shortAbandon: { others: [minutes(2)] },
      shortAbandonFrom: besides({ shortAbandon: minutes(2) }, oneOf('queued', 'arrived')),
      overflows: oneOf('exclude', 'negative', 'positive-within'),
      callbacks: oneOf('exclude', 'negative', 'positive-within'),
      voicemails: oneOf('exclude', 'negative', 'positive-within'),
      waiting: besides({ asOf }, oneOf('ignore', 'missed-after-target')),
    },
  },
  {
    metrics: ['serviceLevel'],
    options: { abandons: besides({ shortAbandon: minutes(2) }, oneOf('exclude-short', 'positive-short')) },
  },
  { metrics: timesOf('HandleTime'), options: { missingParts: oneOf('zero', 'exclude') } },
  { metrics: timesOf('HoldTime'), options: { over: oneOf('handled', 'held') } },
  // Agents
  { metrics: ['occupancy'], options: { ringing: oneOf('exclude', 'contact', 'available') } },
  {
    metrics: [...SCHEDULED, 'utilization'],
    options: { scheduled: { others: [[]] }, matches: { others: [named('never', () => false)] } },
  },
  { metrics: ['adherence'], options: { outsideShift: oneOf('ignore', 'exception') } },
  // Surveys
  { metrics: ['csat'], options: { positive: oneOf('standard', 'top-1', 'top-2', 3) } },
  {
    metrics: ['ces'],
    options: {
      as: oneOf('mean', 'top-boxes'),
      easierIs: besides({ as: 'top-boxes' }, oneOf('higher', 'lower')),
      easy: besides({ as: 'top-boxes' }, oneOf('standard', 'top-1', 'top-2', 'top-3')),
    },
  },
  // SLA
  { metrics: ['slaCompliance'], options: { target: { others: ['resolution'] } } },
]
