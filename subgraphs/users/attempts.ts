/** How often something may be tried by whoever or whatever it is counted under. */
export interface AttemptLimit {
  name: string
  /** So many nobody has to wait for. */
  most: number
  /** All are forgotten so long after the first or after the last of them, in ms. */
  forgetAfterMs: number
  forgetSince: 'first' | 'last'
  /** How long whoever has tried `most` times waits for the next, twice as long each time; without it until all are forgotten. In ms. */
  wait?: { firstMs: number; longestMs: number }
}

const secondMs = 1_000
const minuteMs = 60 * secondMs
const hourMs = 60 * minuteMs

const quota = (name: string, most: number): AttemptLimit => ({
  name,
  most,
  forgetAfterMs: hourMs,
  forgetSince: 'first',
})

/**
 * Guesses at one account wait longer and longer, wherever they come from. Those from one origin wait a minute at most,
 * since whoever shares it has done nothing.
 * @param signUpsPerHour accounts that one origin may open in an hour.
 */
export const attemptLimits = (signUpsPerHour: number) => ({
  signInsByAccount: {
    name: 'sign-in-account',
    most: 10,
    forgetAfterMs: hourMs,
    forgetSince: 'last',
    wait: { firstMs: secondMs, longestMs: 15 * minuteMs },
  } as AttemptLimit,
  signInsByOrigin: {
    name: 'sign-in-origin',
    most: 100,
    forgetAfterMs: 15 * minuteMs,
    forgetSince: 'first',
    wait: { firstMs: secondMs, longestMs: minuteMs },
  } as AttemptLimit,
  apiKeysByOrigin: {
    name: 'api-key-origin',
    most: 100,
    forgetAfterMs: 15 * minuteMs,
    forgetSince: 'first',
    wait: { firstMs: secondMs, longestMs: minuteMs },
  } as AttemptLimit,
  signUpsByOrigin: quota('sign-up', signUpsPerHour),
  resetsByOrigin: quota('reset', 20),
  // Fewer than live at a time: whoever uses them up for another has left a token in their mail that still works.
  resetsByAccount: quota('reset-account', 5),
  emailChangesByAccount: quota('email-change', 5),
})

export type AttemptLimits = ReturnType<typeof attemptLimits>

/** What was tried under a key so far. */
export interface Counted {
  attempts: number
  forgetAt: Date
  /** When the next may be made; null for at once. */
  freeAt: Date | null
}

/** Counts one more attempt, or says when it may be made: no sooner than in a second. */
export function attempt(
  before: Counted | null,
  { most, forgetAfterMs, forgetSince, wait }: AttemptLimit,
  now: Date,
): Counted | { retryAt: Date } {
  const known = before && before.forgetAt > now ? before : null
  if (known?.freeAt && known.freeAt > now) {
    return { retryAt: new Date(Math.max(known.freeAt.getTime(), now.getTime() + secondMs)) }
  }
  const attempts = (known?.attempts ?? 0) + 1
  const later = (ms: number) => new Date(now.getTime() + ms)
  const forgetAt = known && forgetSince === 'first' ? known.forgetAt : later(forgetAfterMs)
  if (attempts < most) return { attempts, forgetAt, freeAt: null }
  const freeAt = wait ? later(Math.min(wait.firstMs * 2 ** (attempts - most), wait.longestMs)) : forgetAt
  return { attempts, forgetAt, freeAt }
}
