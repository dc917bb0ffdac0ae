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
