/** How a group's member reads. All in ms, but for the counts of records. */
export interface ConsumerTuning {
  /** Between heartbeats, at which a member also looks at who else is in the group, at rewinds and at redrives, when no hint comes. */
  heartbeatMs: number
  /** A member without a heartbeat for longer is cut off. */
  sessionMs: number
  /** Between looks for new records when no hint comes. */
  pollMs: number
  /** How long offsets are gathered before they are committed together. */
  commitMs: number
  /** How long handlers may take to finish when their partition is given up. */
  graceMs: number
  /** Records of a partition asked for at once, and in flight at most. */
  batch: number
  maxInFlight: number
}

export const defaultTuning: ConsumerTuning = {
  heartbeatMs: 1_000,
  sessionMs: 10_000,
  pollMs: 250,
  commitMs: 20,
  graceMs: 5_000,
  batch: 128,
  maxInFlight: 256,
}
