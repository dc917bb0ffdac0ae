/** How a group's member spends its time. All in ms, but for the counts of records. */
export interface MemberPace {
  /** Between looks at who else is in the group, at rewinds and at redrives, when no hint comes. */
  attendMs: number
  /** Between looks for new records when no hint comes. */
  pollMs: number
  /** How long offsets are gathered before they are committed together. */
  commitMs: number
  /** A member silent for longer is cut off. */
  silenceMs: number
  /** How long handlers may take to finish when their partition is given up. */
  graceMs: number
  /** Records of a partition asked for at once, and in hand at most. */
  batch: number
  backlog: number
}

export const defaultPace: MemberPace = {
  attendMs: 1_000,
  pollMs: 250,
  commitMs: 20,
  silenceMs: 10_000,
  graceMs: 5_000,
  batch: 128,
  backlog: 256,
}
