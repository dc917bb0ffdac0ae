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
