/** The positions of each agent's sound records, in the order of the agents' first appearance. */
export function byAgent(
  records: readonly { readonly agentId: string }[],
  isSound: (record: unknown) => boolean,
): Map<string, number[]> {
  const agents = new Map<string, number[]>()
  records.forEach((record, index) => {
    if (!isSound(record)) return
    const mates = agents.get(record.agentId)
    if (mates === undefined) agents.set(record.agentId, [index])
    else mates.push(index)
  })
  return agents
}
