import { agentTime } from '../link/index.ts'
import type { Linking } from '../metric/index.ts'
import type { AgentActivity } from '../model/index.ts'

/** Lets no moment of an agent count twice. */
export const linkedActivities: Linking<AgentActivity> = { of: () => agentTime }
