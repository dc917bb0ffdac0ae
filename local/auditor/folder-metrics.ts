import { statfs } from 'node:fs/promises'
import { lastBackup } from '@micromart/backup/last-backup'
import { Gauge, type Registry } from 'prom-client'

/** Of the folder that a shop keeps its state in: the disk that it is on, and when it was copied last. */
export function measureFolder(registry: Registry, data: string): void {
  const registers = [registry]
  new Gauge({
    name: 'system_filesystem_limit_bytes',
    help: 'What the disk takes that the shop keeps its state on.',
    registers,
    async collect() {
      const { bsize, blocks } = await statfs(data)
      this.set(blocks * bsize)
    },
  })
  new Gauge({
    name: 'system_filesystem_usage_bytes',
    help: 'What of it is used, free, or kept for whoever looks after the machine.',
    labelNames: ['system_filesystem_state'],
    registers,
    async collect() {
      const { bsize, blocks, bfree, bavail } = await statfs(data)
      const states = { used: blocks - bfree, free: bavail, reserved: bfree - bavail }
      for (const [state, many] of Object.entries(states)) this.set({ system_filesystem_state: state }, many * bsize)
    },
  })
  new Gauge({
    name: 'backup_last_success_timestamp_seconds',
    help: 'When the shop was copied last; NaN where it never was.',
    registers,
    async collect() {
      const at = await lastBackup(data)
      this.set(at ? at.getTime() / 1_000 : Number.NaN)
    },
  })
}
