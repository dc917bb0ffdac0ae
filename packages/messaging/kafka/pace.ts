/** How a group's member spends its time. All in ms, but for the count of records. */
export interface KafkaPace {
  /** Between looks at the lag. */
  attendMs: number
  /** How long offsets are gathered before they are committed together. */
  commitMs: number
  /**
   * A member silent for longer is taken to be dead, and its partitions go to the others. Longer than any pause of a busy process,
   * shorter than anybody wants to wait for a killed one; brokers allow nothing under 6 s.
   */
  sessionMs: number
  /** Between signs of life, which is also how soon a member hears that the group is rebalancing. */
  heartbeatMs: number
  /**
   * A coordinator silent for longer is taken to be gone: what is in hand is finished, and the group is joined anew where its next
   * coordinator is. Several signs of life, and less than `sessionMs`.
   */
  silenceMs: number
  /** How long a broker may hold a request for records when there are none. Whoever leaves or rejoins waits for its end. */
  maxWaitMs: number
  /** How long handlers may take to finish when their partition is given up. Less than `sessionMs`: nobody says that we live then. */
  graceMs: number
  /** How long is tried to commit what was handled when the coordinator is gone: brokers take some 10 s to agree on the next. */
  patienceMs: number
  /** Records of a partition in hand at most, give or take what a broker sends at once. */
  backlog: number
}

export const defaultKafkaPace: KafkaPace = {
  attendMs: 1_000,
  commitMs: 50,
  sessionMs: 10_000,
  heartbeatMs: 500,
  silenceMs: 5_000,
  maxWaitMs: 200,
  graceMs: 5_000,
  patienceMs: 20_000,
  backlog: 256,
}
