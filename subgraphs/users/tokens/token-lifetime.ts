const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** How long an access token is good for, in ms. Its signing key is published for longer. */
export const accessTokenMs = 15 * minuteMs

/** How long a refresh token can be traded for the next, in ms. */
const refreshTokenMs = 30 * dayMs

/** How long a used one is traded for the same successor again, in ms. */
export const refreshGraceMs = 10_000

/** When a session that began then, and is used now, ends unless it is used again; never older than `oldestMs`. */
export const sessionEnd = (beganAt: Date, now: Date, oldestMs: number): Date =>
  new Date(Math.min(now.getTime() + refreshTokenMs, beganAt.getTime() + oldestMs))

/** How long a mailed token works, in ms. */
export const oneTimeTokenMs = {
  VERIFY_EMAIL: dayMs,
  RESET_PASSWORD: hourMs,
  CHANGE_EMAIL: dayMs,
  UNDO_EMAIL_CHANGE: 7 * dayMs,
} as const

export type OneTimePurpose = keyof typeof oneTimeTokenMs
