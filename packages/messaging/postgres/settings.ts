/** How a group's member reads. All in ms, but for the counts of records. */
export interface ConsumerTuning {
  /**
   * Between heartbeats when no hint comes, at which a member also looks at who else is in the group, at rewinds, redrives and the lag, and
   * whether there is something to fetch that no hint has told of: a session that lives hears of all, but whoever publishes may end before it
   * hints.
   */
  heartbeatMs: number
  /** The same for one that is alone in its group, and has nobody to take over from; whoever comes says so. Under a third of `sessionMs`. */
  aloneMs: number
  /** A member without a heartbeat for longer is cut off. */
  sessionMs: number
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
  aloneMs: 3_000,
  sessionMs: 10_000,
  commitMs: 250,
  graceMs: 5_000,
  batch: 128,
  maxInFlight: 256,
}
