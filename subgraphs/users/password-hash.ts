import { hash, verify } from '@node-rs/argon2'
import { bulkhead } from 'cockatiel'

/** OWASP's first choice for argon2id; 19 MiB, two passes, 59 ms a hash. `algorithm` 2 is argon2id. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/**
 * Hashing is made to be slow, so it may take two cores and no more, and the line before it is finite: past that a
 * sign-in is refused at once (BulkheadRejectedError) rather than answered in a minute.
 */
const hashing = bulkhead(2, 200)

// Made at start so that an unknown account costs exactly what a known one does.
const nobody = hash('nobody has this password', cost)

export function hashPassword(password: string): Promise<string> {
  return hashing.execute(() => hash(password, cost))
}

/** Whether the password is the one hashed; against no hash it takes as long and is false. */
export function isPassword(password: string, hashed: string | null): Promise<boolean> {
  return hashing.execute(async () => {
    const matches = await verify(hashed ?? (await nobody), password)
    return matches && hashed !== null
  })
}
