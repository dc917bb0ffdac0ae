import { execFile } from 'node:child_process'
import { arch, availableParallelism, cpus, loadavg, platform, totalmem } from 'node:os'
import { promisify } from 'node:util'
import type { Machine } from '../figures/report.ts'

/** What the run is on, and how busy it is already: the load average of the last minute. */
export async function machineNow(k6Program: string): Promise<{ at: number; machine: Machine; load: number }> {
  const { stdout } = await promisify(execFile)(k6Program, ['version'])
  const machine = {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    gibibytes: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
    node: process.versions.node,
    k6: /v[\d.]+/.exec(stdout)?.[0] ?? stdout.trim(),
  }
  return { at: Date.now(), machine, load: loadavg()[0] ?? 0 }
}
