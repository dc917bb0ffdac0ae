/** At most so many attempts in so long, by whoever or whatever they are counted under. */
export interface AttemptLimit {
  name: string
  most: number
  withinMs: number
}

const hourMs = 60 * 60_000

/** @param signUpsPerHour accounts that one address may open in an hour. */
export const attemptLimits = (signUpsPerHour: number) => ({
  signInsByAccount: { name: 'sign-in-account', most: 10, withinMs: hourMs / 4 },
  signInsByAddress: { name: 'sign-in-address', most: 100, withinMs: hourMs / 4 },
  signUpsByAddress: { name: 'sign-up', most: signUpsPerHour, withinMs: hourMs },
  resetsByAddress: { name: 'reset', most: 20, withinMs: hourMs },
})

export type AttemptLimits = ReturnType<typeof attemptLimits>

/** Attempts that were counted, and when they are forgotten. */
export interface Counted {
  attempts: number
  until: Date
}

/** When it may be tried again, no sooner than in a second; null when the last attempt was not one too many. */
export function retryAt({ attempts, until }: Counted, { most }: AttemptLimit, now: Date): Date | null {
  return attempts > most ? new Date(Math.max(until.getTime(), now.getTime() + 1_000)) : null
}
