import { readdir, readFile } from 'node:fs/promises'

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

/** Of a process and those that it has started, such as PostgreSQL's, which has one for each connection: their processor time so far, in s. */
export async function familyCpu(pid: number): Promise<number> {
  const all = [pid, ...(await childrenOf(pid))]
  // A connection may end meanwhile: its time is then its parent's, whom we have asked already.
  const usages = await Promise.all(all.map((each) => usageOf(each).catch(() => undefined)))
  return usages.reduce((sum, usage) => sum + (usage ? usage.cpu + usage.endedChildren : 0), 0)
}

/** Of all its threads: each has a list of those that it has started. */
export async function childrenOf(parent: number): Promise<number[]> {
  const threads = await readdir(`/proc/${parent}/task`).catch(() => [])
  const lists = threads.map((thread) => readFile(`/proc/${parent}/task/${thread}/children`, 'utf8').catch(() => ''))
  return (await Promise.all(lists)).join(' ').split(' ').filter(Boolean).map(Number)
}

/** Processor time of everything on this machine so far, in s; that which its host has given to others is among it. */
export async function machineCpu(): Promise<number> {
  const [line = ''] = (await readFile('/proc/stat', 'utf8')).split('\n')
  // proc(5): user, nice, system, idle, iowait, irq, softirq, steal of all cores.
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = line.split(/\s+/).slice(1).map(Number)
  return (user + nice + system + irq + softirq + steal) / ticksPerSecond
}
