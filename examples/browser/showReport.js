import {
  abandonmentRate,
  averageSpeedOfAnswer,
  formatResult,
  offeredCount,
  report,
  rollup,
  seconds,
  serviceLevel,
} from 'support-metrics'

/** Six calls: the queue, the seconds in it, and how that ended. The last one left before it came. */
const calls = [
  ['billing', 8, 'answered'],
  ['billing', 16, 'answered'],
  ['billing', 40, 'abandoned'],
  ['sales', 5, 'answered'],
  ['sales', 55, 'answered'],
  ['sales', -1, 'abandoned'],
].map(([queue, wait, outcome], i) => {
  const left = outcome === 'answered' ? 'answeredAt' : 'leftAt'
  return { id: String(i + 1), channel: 'voice', queue, outcome, queuedAt: 0, [left]: seconds(wait) }
})

/** Shows the report in a page, and again whenever another target is chosen. */
export function showReport(document) {
  const select = document.querySelector('select')
  const show = () => {
    const metrics = {
      Calls: offeredCount,
      'Speed of answer': averageSpeedOfAnswer,
      'Gave up': abandonmentRate,
      'In time': serviceLevel.with({ within: seconds(Number(select.value)) }),
    }
    const names = Object.keys(metrics)
    const groups = rollup(calls, { by: { queue: 'queue' }, metrics })
    const all = report(calls, metrics)
    const lines = [...groups, { queue: 'all', ...all }].map((row) => {
      return [row.queue, ...names.map((name) => formatResult(row[name]))]
    })
    fill(document.querySelector('thead'), [['Queue', ...names]], 'col')
    fill(document.querySelector('tbody'), lines, 'row')
    const { records, excluded } = all.Calls
    const reasons = Object.entries(excluded).map(([reason, count]) => `${count} ${reason}`)
    document.querySelector('#account').textContent = `Of ${records} records left out: ${reasons.join(', ')}.`
  }
  select.addEventListener('change', show)
  show()
}

/** Puts lines of cells into a part of a table, as text: what records say is never read as HTML. */
function fill(part, lines, scope) {
  const { ownerDocument } = part
  part.replaceChildren(
    ...lines.map((cells) => {
      const row = ownerDocument.createElement('tr')
      row.append(
        ...cells.map((text, i) => {
          const cell = ownerDocument.createElement(scope === 'col' || i === 0 ? 'th' : 'td')
          if (cell.localName === 'th') cell.setAttribute('scope', scope)
          cell.textContent = text
          return cell
        }),
      )
      return row
    }),
  )
}
