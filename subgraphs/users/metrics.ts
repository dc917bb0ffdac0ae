import type { Counts } from '@micromart/service'
import { Counter, type Registry } from 'prom-client'
import type { SignInOutcome } from './sign-in.ts'

/** Told what became of a sign-in, once that is committed. */
export type SignInMeasure = (outcome: SignInOutcome) => void

export function measureSignIns(registry: Registry): SignInMeasure {
  const signIns = new Counter({
    name: 'micromart_sign_ins_total',
    help: 'Sign-ins with a password, by what came of them.',
    labelNames: ['outcome'],
    registers: [registry],
  })
  for (const outcome of ['succeeded', 'wrong_credentials', 'too_many_attempts', 'invalid_input'])
    signIns.inc({ outcome }, 0)
  return (outcome) =>
    signIns.inc({ outcome: 'problem' in outcome ? outcome.problem.replaceAll(' ', '_') : 'succeeded' })
}

/** Counts accounts that were opened. */
export function countSignUps(registry: Registry): Counts {
  const signUps = new Counter({
    name: 'micromart_sign_ups_total',
    help: 'Accounts that were opened.',
    registers: [registry],
  })
  return { 'user.registered': () => signUps.inc() }
}
