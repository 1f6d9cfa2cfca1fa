/**
 * A month of a bank's call centre, from its own call log: `npm run example:bank -- path/to/bank-february-1999.tsv`.
 * The log is the "Anonymous Bank" data that the Technion's SEELab publishes.
 */
import { bankReport, readBankLog } from './accounts/bankReport.ts'
import { runOnFile } from './terminal/runOnFile.ts'

runOnFile({ usage: 'npm run example:bank -- <call log.tsv>', read: readBankLog, write: bankReport })
