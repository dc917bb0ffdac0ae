import type { Finding } from '@micromart/invariants'
import { Gauge, type Registry } from 'prom-client'

/** What a round of checks found, told: `tookMs` is all of it, waiting included. */
export type AuditMeasure = (findings: readonly Finding[], tookMs: number, at: Date) => void

export function measureAudit(registry: Registry): AuditMeasure {
  const registers = [registry]
  const violations = new Gauge({
    name: 'micromart_invariant_violations',
    help: 'What is not as the shop promises of its data, by promise; NaN where that could not be checked.',
    labelNames: ['invariant'],
    registers,
  })
  const checkedAt = new Gauge({
    name: 'micromart_invariants_checked_timestamp_seconds',
    help: 'When all promises that can be checked here were checked last; before, when the process began.',
    registers,
  })
  // Whoever watches its age is not told at every start that nobody has checked for half a century.
  checkedAt.setToCurrentTime()
  const took = new Gauge({
    name: 'micromart_invariants_check_duration_seconds',
    help: 'How long the last round of checks took.',
    registers,
  })
  return (findings, tookMs, at) => {
    for (const finding of findings) {
      const broken = 'breaches' in finding ? finding.breaches.length : Number.NaN
      violations.set({ invariant: finding.invariant.id }, broken)
    }
    took.set(tookMs / 1_000)
    if (findings.every((finding) => 'breaches' in finding || finding.impossible)) checkedAt.set(at.getTime() / 1_000)
  }
}
