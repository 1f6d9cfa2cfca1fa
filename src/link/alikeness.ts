import type { AgentActivity } from '../model/index.ts'

/** Names the class of an activity: activities of one class have the same fields in all but their times. */
export function alikeness(): (activity: AgentActivity) => string {
  const numbers = new Map<unknown, number>()
  const numberOf = (value: unknown): number => {
    const number = numbers.get(value) ?? numbers.size
    numbers.set(value, number)
    return number
  }
  return (activity) => {
    let name = ''
    for (const [field, value] of Object.entries(activity)) {
      if (field !== 'from' && field !== 'to') name += `${numberOf(field)}:${numberOf(value)} `
    }
    return name
  }
}
