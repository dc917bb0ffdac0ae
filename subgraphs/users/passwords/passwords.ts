import { hash, verify } from '@node-rs/argon2'
import { fairQueue, QueueFull } from './fair-queue.ts'

/** OWASP's first choice for argon2id; 19 MiB, two passes, 59 ms a hash. `algorithm` 2 is argon2id. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const hashMs = 59
const atOnce = 2

/** A password is hashed in NFKC, as two keyboards write it. Throws where too many wait already. Those who wait under one name, such as an account, do so in one line. */
export interface Passwords {
  hash(password: string, line: string): Promise<string>
  /** Whether the password is the one hashed; against no hash it takes as long and is false. */
  matches(password: string, hashed: string | null, line: string): Promise<boolean>
}

interface PasswordOptions {
  /** How many wait at most. */
  waiting?: number
  /** What whoever comes then is told, and when to come again, in s. */
  refusal(retryAfterSeconds: number): Error
}

/**
 * Hashing is made to be slow, so it may take two cores and no more, and the lines before it are finite: past that a
 * sign-in is refused at once rather than answered in a minute.
 */
export function openPasswords({ waiting = 200, refusal }: PasswordOptions): Passwords {
  const queue = fairQueue({ atOnce, waiting })
  const inTurn = <T>(line: string, work: () => Promise<T>) =>
    queue(line, work).catch((error) => {
      if (error instanceof QueueFull) throw refusal(Math.ceil((waiting * hashMs) / atOnce / 1_000))
      throw error
    })
  // Made at start so that an unknown account costs exactly what a known one does.
  const nobody = hash('nobody has this password', cost)
  return {
    hash: (password, line) => inTurn(line, () => hash(password.normalize('NFKC'), cost)),
    matches: (password, hashed, line) =>
      inTurn(line, async () => {
        const against = hashed ?? (await nobody)
        const fits = async (form: string) => (await verify(against, form)) && hashed !== null
        const normal = password.normalize('NFKC')
        // An earlier version hashed what was sent.
        return (await fits(normal)) || (normal !== password && (await fits(password)))
      }),
  }
}
