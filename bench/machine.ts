import { cpus, loadavg, totalmem } from 'node:os'

/** Where and when something was measured. */
export interface Machine {
  readonly node: string
  readonly processor: string
  readonly memory: string
  readonly date: string
  /** Processes that wanted to run in the minute before: those of others, as this one was only starting. */
  readonly load: number
}

/** This machine, now. */
export function machineNow(): Machine {
  const processors = cpus()
  return {
    node: `${process.version.slice(1)}, ${process.platform} ${process.arch}`,
    processor: `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    date: new Date().toISOString().slice(0, 10),
    load: Number((loadavg()[0] ?? 0).toFixed(1)),
  }
}

/** A machine in one line. */
export function machineLine({ node, processor, memory, date, load }: Machine): string {
  return `Node ${node}; ${processor}, ${memory}; ${date}, load before: ${load}`
}
