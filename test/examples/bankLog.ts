const COLUMNS =
  'vru+line call_id customer_id priority type date vru_entry vru_exit vru_time q_start q_exit q_time outcome ser_start ser_exit ser_time server'.split(
    ' ',
  )

/** An ordinary call in the layout of the log: ten seconds of menu, thirty of waiting, two minutes with an agent. */
const ORDINARY: Readonly<Record<string, string>> = {
  'vru+line': 'XX01',
  call_id: '1',
  customer_id: '4711',
  priority: '1',
  type: 'PS',
  date: '990310',
  vru_entry: '9:00:00',
  vru_exit: '9:00:10',
  vru_time: '10',
  q_start: '9:00:10',
  q_exit: '9:00:40',
  q_time: '30',
  outcome: 'AGENT',
  ser_start: '9:00:39',
  ser_exit: '9:02:39',
  ser_time: '120',
  server: 'NOGA',
}

/** No times of queueing, and none of service. */
export const NEVER_QUEUED = { q_start: '0:00:00', q_exit: '0:00:00', q_time: '0' }
export const NEVER_SERVED = { ser_start: '0:00:00', ser_exit: '0:00:00', ser_time: '0', server: 'NO_SERVER' }

/** A log of ordinary calls, but for the fields that are given. */
export function bankLog(...calls: readonly Readonly<Record<string, string>>[]): string {
  const lines = calls.map((call) => COLUMNS.map((column) => ({ ...ORDINARY, ...call })[column]).join('\t'))
  return [COLUMNS.join('\t'), ...lines, ''].join('\r\n')
}
