/**
 * Four years of a help desk, from its own event log: `npm run example:helpdesk -- path/to/helpdesk-events.csv`.
 * The log is the "Help desk" data of an Italian software company, as it is published for process mining.
 */
import { readHelpdeskTickets } from './data/helpdeskTickets.ts'
import { helpdeskReport } from './accounts/helpdeskReport.ts'
import { runOnFile } from './terminal/runOnFile.ts'

runOnFile({ usage: 'npm run example:helpdesk -- <event log.csv>', read: readHelpdeskTickets, write: helpdeskReport })
