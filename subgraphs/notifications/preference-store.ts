import { anyOf } from '@micromart/service'
import { type Channel, defaultChannels, type Topic, topics } from './notification.ts'
import type { Db } from './tables.ts'

export interface Preference {
  topic: Topic
  channels: Channel[]
}

/** Where each topic reaches a person; what they never chose is the default. */
export async function readPreferences(db: Db, userId: string): Promise<Preference[]> {
  const rows = await db.selectFrom('preferences').select(['topic', 'channels']).where('user_id', '=', userId).execute()
  const chosen = new Map(rows.map(({ topic, channels }) => [topic, channels]))
  return topics.map((topic) => ({ topic, channels: chosen.get(topic) ?? [...defaultChannels] }))
}

/** Where each topic reaches people. */
export async function channelsFor(
  db: Db,
  userIds: readonly string[],
): Promise<(userId: string, topic: Topic) => readonly Channel[]> {
  const rows = await db
    .selectFrom('preferences')
    .select(['user_id', 'topic', 'channels'])
    .where('user_id', '=', anyOf(userIds))
    .execute()
  const chosen = new Map(rows.map(({ user_id, topic, channels }) => [`${user_id} ${topic}`, channels]))
  return (userId, topic) => chosen.get(`${userId} ${topic}`) ?? defaultChannels
}

export async function savePreference(db: Db, userId: string, { topic, channels }: Preference): Promise<void> {
  await db
    .insertInto('preferences')
    .values({ user_id: userId, topic, channels })
    .onConflict((clash) => clash.columns(['user_id', 'topic']).doUpdateSet({ channels }))
    .execute()
}

export async function forgetPreferences(db: Db, userId: string): Promise<void> {
  await db.deleteFrom('preferences').where('user_id', '=', userId).execute()
}
