import { hash, verify } from '@node-rs/argon2'
import { BulkheadRejectedError, bulkhead } from 'cockatiel'

/** OWASP's first choice for argon2id; 19 MiB, two passes, 59 ms a hash. `algorithm` 2 is argon2id. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Throws HashingBusy where too many wait already. */
export interface Passwords {
  hash(password: string): Promise<string>
  /** Whether the password is the one hashed; against no hash it takes as long and is false. */
  matches(password: string, hashed: string | null): Promise<boolean>
}

/** Trying again makes sense: what answers requests tells so by this name. */
export class HashingBusy extends Error {
  override name = 'TemporarilyUnavailable'
}

/**
 * Hashing is made to be slow, so it may take two cores and no more, and the line before it is finite: past that a
 * sign-in is refused at once rather than answered in a minute.
 */
export function openPasswords({ waiting = 200 } = {}): Passwords {
  const hashing = bulkhead(2, waiting)
  const inTurn = <T>(work: () => Promise<T>) =>
    hashing.execute(work).catch((error) => {
      if (error instanceof BulkheadRejectedError) throw new HashingBusy('too many wait', { cause: error })
      throw error
    })
  // Made at start so that an unknown account costs exactly what a known one does.
  const nobody = hash('nobody has this password', cost)
  return {
    hash: (password) => inTurn(() => hash(password, cost)),
    matches: (password, hashed) =>
      inTurn(async () => {
        const same = await verify(hashed ?? (await nobody), password)
        return same && hashed !== null
      }),
  }
}
