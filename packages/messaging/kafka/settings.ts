/** How brokers are spoken to and what topics are made like, beyond where the brokers are. */
export interface KafkaSettings {
  /** PEM, each: who the brokers' certificates must be of (default: who the system trusts), and what we show of our own. */
  tls?: { ca?: string | undefined; cert?: string | undefined; key?: string | undefined } | undefined
  sasl?: { mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512'; username: string; password: string } | undefined
  topics?: Partial<TopicSettings> | undefined
}

/** Of topics that are missing; those there are keep what they have. */
export interface TopicSettings {
  /** Order is per key and a key's partition depends on their number: it stays what it was at first. */
  partitions: number
  /** Copies of each partition. All but one of them, at least two where there are three, must have a record before it counts. */
  replication: number
  /** How long events are kept. Dead letters stay until they are handled. */
  retentionHours: number
}

export const defaultTopics: TopicSettings = { partitions: 8, replication: 1, retentionHours: 7 * 24 }
