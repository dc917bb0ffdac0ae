import type { KafkaSettings } from '@micromart/messaging'
import { password } from '@micromart/settings'
import { z } from 'zod'

/** Of an event log on Kafka; a log in PostgreSQL needs none of them. */
export const kafkaSettings = z.object({
  /** `1` encrypts; implied by nothing, so that nobody believes in it by mistake. */
  kafkaTls: z.literal('1', 'is 1 or is left out').optional(),
  /** PEM, usually given as files: whose certificates the brokers have, and our own for brokers that ask for one. */
  kafkaCa: z.string().optional(),
  kafkaCert: z.string().optional(),
  kafkaKey: z.string().optional(),
  kafkaSaslMechanism: z
    .enum(['plain', 'scram-sha-256', 'scram-sha-512'], 'is plain, scram-sha-256 or scram-sha-512')
    .optional(),
  kafkaUsername: z.string().optional(),
  kafkaPassword: password.optional(),
  /** Of topics that are missing and made. */
  kafkaPartitions: z.coerce.number().int().min(1).max(1_000).optional(),
  kafkaReplication: z.coerce.number().int().min(1).max(15).optional(),
  kafkaRetentionHours: z.coerce.number().int().min(1).optional(),
  /** Before the names of topics and groups. */
  kafkaPrefix: z
    .string()
    .regex(/^[\w.-]{1,100}$/, 'has more than letters, digits and ._- in it')
    .optional(),
})

type Given = z.infer<typeof kafkaSettings>

/** What of `setting` is given without `other`, which it means nothing without. */
const needs: readonly (readonly [setting: keyof Given, other: keyof Given])[] = [
  ['kafkaCa', 'kafkaTls'],
  ['kafkaCert', 'kafkaTls'],
  ['kafkaKey', 'kafkaCert'],
  ['kafkaCert', 'kafkaKey'],
  ['kafkaSaslMechanism', 'kafkaUsername'],
  ['kafkaSaslMechanism', 'kafkaPassword'],
  ['kafkaUsername', 'kafkaSaslMechanism'],
  ['kafkaPassword', 'kafkaSaslMechanism'],
]

/** Settings that are given without one they need, as `[the missing one, the one given]`. */
export function halfGiven(given: Partial<Given>): [missing: string, given: string][] {
  return needs
    .filter(([setting, other]) => given[setting] !== undefined && given[other] === undefined)
    .map(([setting, other]) => [other, setting])
}

/** As the event log takes them. */
export function kafkaOf(given: Given): KafkaSettings {
  const { kafkaSaslMechanism: mechanism, kafkaUsername: username, kafkaPassword: password } = given
  return {
    tls: given.kafkaTls && { ca: given.kafkaCa, cert: given.kafkaCert, key: given.kafkaKey },
    prefix: given.kafkaPrefix,
    sasl: mechanism && username && password ? { mechanism, username, password } : undefined,
    topics: {
      ...(given.kafkaPartitions && { partitions: given.kafkaPartitions }),
      ...(given.kafkaReplication && { replication: given.kafkaReplication }),
      ...(given.kafkaRetentionHours && { retentionHours: given.kafkaRetentionHours }),
    },
  }
}
