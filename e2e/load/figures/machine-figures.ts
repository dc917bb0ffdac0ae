import type { MachineFigures } from './report.ts'

/** What was seen of the processes at an instant. */
export interface Look {
  /** In ms since 1970. */
  at: number
  /** Processor time of all processes on the machine, in s. */
  machine: number
  /** Of each its processor time so far, in s, and its memory, in bytes; 0 once it has ended. */
  processes: Record<string, { cpu: number; resident: number }>
}

const MEBIBYTE = 2 ** 20

/** What processes took from `from` to `to`, in ms since 1970; null where nobody looked. One that ended meanwhile had what it had at most. */
export function machineFigures(
  looks: readonly Look[],
  { from, to }: { from: number; to: number },
): MachineFigures | null {
  const before = looks.findLast(({ at }) => at <= from) ?? looks[0]
  const during = looks.filter(({ at }) => at >= from && at <= to)
  const last = during.at(-1)
  if (!before || !last || last.at <= before.at) return null
  const seconds = (last.at - before.at) / 1000
  const processes = Object.keys(last.processes).map((name) => {
    const seen = during.flatMap((look) => look.processes[name] ?? [])
    const earliest = before.processes[name] ?? seen[0]
    const most = (of: 'cpu' | 'resident') => Math.max(earliest?.[of] ?? 0, ...seen.map((one) => one[of]))
    return {
      name,
      cores: (most('cpu') - (earliest?.cpu ?? 0)) / seconds,
      mebibytes: Math.round(most('resident') / MEBIBYTE),
      mebibytesBefore: Math.round((earliest?.resident ?? 0) / MEBIBYTE),
    }
  })
  const ours = processes.reduce((sum, { cores }) => sum + cores, 0)
  return { processes, otherCores: Math.max(0, (last.machine - before.machine) / seconds - ours) }
}
