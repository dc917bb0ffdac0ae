import { readFile } from 'node:fs/promises'

/** Clock ticks a second in /proc, on every Linux that Node runs on. */
const ticksPerSecond = 100
const pageBytes = 4096

export interface Usage {
  /** Resident memory, in bytes. */
  resident: number
  /** What of that other processes may have, too, in bytes. */
  shared: number
  /** Processor time so far, in s. */
  cpu: number
  /** Of its children that have ended and that it has waited for, and theirs, in s. */
  endedChildren: number
}

/** What a process takes, on Linux. The fields are proc(5)'s; a command's name may hold blanks, so they are counted from behind it. */
export async function usageOf(pid: number): Promise<Usage> {
  const [stat, statm] = await Promise.all([
    readFile(`/proc/${pid}/stat`, 'utf8'),
    readFile(`/proc/${pid}/statm`, 'utf8'),
  ])
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const seconds = (first: number) => (Number(fields[first]) + Number(fields[first + 1])) / ticksPerSecond
  const [, resident, shared] = statm.split(' ').map(Number) as [number, number, number]
  return { resident: resident * pageBytes, shared: shared * pageBytes, cpu: seconds(11), endedChildren: seconds(13) }
}
