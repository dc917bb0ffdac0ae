/** How a group's member reads. All in ms, but for the counts of records. */
export interface ConsumerTuning {
  /** Between heartbeats, at which a member also looks at who else is in the group, when no hint comes. */
  heartbeatMs: number
  /** Between looks at rewinds, redrives and the lag when no hint comes. */
  lookMs: number
  /** A member without a heartbeat for longer is cut off. */
  sessionMs: number
  /** Between looks for new records when no hint comes: one may be lost, and a session that lives hears all others. */
  pollMs: number
  /** How long what comes is gathered, after a look that has found something, before it is fetched together. */
  gatherMs: number
  /** How long offsets are gathered before they are committed together. Until then a crash has records come again, and no more. */
  commitMs: number
  /** How long handlers may take to finish when their partition is given up. */
  graceMs: number
  /** Records of a partition asked for at once, and in flight at most. */
  batch: number
  maxInFlight: number
}

export const defaultTuning: ConsumerTuning = {
  heartbeatMs: 1_000,
  lookMs: 5_000,
  sessionMs: 10_000,
  pollMs: 1_000,
  gatherMs: 10,
  commitMs: 100,
  graceMs: 5_000,
  batch: 128,
  maxInFlight: 256,
}
