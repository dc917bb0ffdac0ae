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

export async function channelsFor(db: Db, userId: string, topic: Topic): Promise<readonly Channel[]> {
  const row = await db
    .selectFrom('preferences')
    .select('channels')
    .where('user_id', '=', userId)
    .where('topic', '=', topic)
    .executeTakeFirst()
  return row?.channels ?? defaultChannels
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
