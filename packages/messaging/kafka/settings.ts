/** How brokers are spoken to and what topics are made like, beyond where the brokers are. */
export interface KafkaSettings {
  /** PEM, each: who the brokers' certificates must be of (default: who the system trusts), and what we show of our own. */
  tls?: { ca?: string | undefined; cert?: string | undefined; key?: string | undefined } | undefined
  sasl?: { mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512'; username: string; password: string } | undefined
  topics?: Partial<TopicSettings> | undefined
  /** Before the names of topics and groups, where shops share a cluster. */
  prefix?: string | undefined
}

/** Of topics that are missing; those there are keep what they have. */
export interface TopicSettings {
  /** Order is per key and a key's partition depends on their number: it stays what it was at first. */
  partitions: number
  /** Copies of each partition, of which all but one must have a record before it counts. Default: 3, or as many as there are brokers. */
  replication: number
  /** How long events are kept. Dead letters stay until they are handled. */
  retentionHours: number
}

export const defaultTopics = { partitions: 8, retentionHours: 7 * 24 }

/** How a group's member reads. All in ms, but for the count of records. */
export interface ConsumerTuning {
  /** Between heartbeats, which is also how soon a member hears that the group is rebalancing. */
  heartbeatMs: number
  /**
   * A member without a heartbeat for longer is taken to be dead, and its partitions go to the others. Longer than any pause of a busy
   * process, shorter than anybody wants to wait for a killed one; brokers allow nothing under 6 s.
   */
  sessionMs: number
  /**
   * A coordinator that has answered no heartbeat for longer is taken to be gone: what is in flight is finished, and the group is
   * joined anew where its next coordinator is. Several heartbeats, and less than `sessionMs`.
   */
  coordinatorMs: number
  /** How long is tried to commit what was handled when the coordinator is gone: brokers take some 10 s to agree on the next. */
  commitTimeoutMs: number
  /** Between looks at the lag; at offsets and at what operators have asked for, when no hint comes. */
  pollMs: number
  /** How long a broker may hold a request for records when there are none. Whoever leaves or rejoins waits for its end. */
  maxWaitMs: number
  /** How long offsets are gathered before they are committed together. */
  commitMs: number
  /** How long handlers may take to finish when their partition is given up. Less than `sessionMs`: there are no heartbeats then. */
  graceMs: number
  /** Records of a partition in flight at most, give or take what a broker sends at once. */
  maxInFlight: number
}

export const defaultTuning: ConsumerTuning = {
  heartbeatMs: 500,
  sessionMs: 10_000,
  coordinatorMs: 5_000,
  commitTimeoutMs: 20_000,
  pollMs: 1_000,
  maxWaitMs: 200,
  commitMs: 50,
  graceMs: 5_000,
  maxInFlight: 256,
}
