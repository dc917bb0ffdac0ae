import { type Counts, rowGauges } from '@micromart/service'
import { Counter, type Registry } from 'prom-client'
import { newestKey } from './keys/key-store.ts'
import { dueAt } from './keys/rotation.ts'
import type { SignInOutcome } from './sessions/sign-in.ts'
import type { Db } from './tables.ts'

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

/** Tells when the next key is to sign: where keys are not changed any more, that has passed. */
export function measureKeys(registry: Registry, db: Db, rotationDays: number): void {
  rowGauges(
    registry,
    { signing_key_due_timestamp_seconds: 'When another key is to sign access tokens in place of the newest one.' },
    async () => {
      const newest = await newestKey(db)
      if (!newest) throw new Error('there is no key yet')
      return { signing_key_due_timestamp_seconds: dueAt(newest, rotationDays).getTime() / 1_000 }
    },
    60_000,
  )
}
