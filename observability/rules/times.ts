/** Durations in rules. Where the shop is watched for minutes in place of weeks, they are shorter. */
export interface Times {
  /** A range, a `for` or an interval, as PromQL spells it. @param duration such as `5m` or `3d`. */
  span(duration: Duration): string
  /** What a metric in seconds is compared with. */
  patience(seconds: number): number
}

export type Duration = `${number}${keyof typeof secondsOf}`

const secondsOf = { s: 1, m: 60, h: 3_600, d: 86_400 }

/** What two scrapes are apart at the least: a range needs several. */
const shortestSpanS = 5

export const asTheyAre: Times = { span: (duration) => duration, patience: (seconds) => seconds }

/** @param spans what ranges and `for` are divided by. @param patience what thresholds in seconds are divided by. */
export const divided = (by: { spans: number; patience: number }): Times => ({
  span: (duration) => `${Math.max(shortestSpanS, Math.round(inSeconds(duration) / by.spans))}s`,
  patience: (seconds) => seconds / by.patience,
})

export function inSeconds(duration: Duration): number {
  const unit = duration.slice(-1) as keyof typeof secondsOf
  return Number.parseFloat(duration) * secondsOf[unit]
}
