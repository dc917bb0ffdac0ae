import type { Deps } from './deps.ts'
import { mustStayOn } from './notification.ts'
import { phoneNumberOf } from './phone-store.ts'
import { type Preference, savePreference } from './preference-store.ts'
import type { ProblemOf } from './problem.ts'

/** Where a topic reaches a person from now on. */
export async function setPreference(
  { db }: Deps,
  userId: string,
  preference: Preference,
): Promise<{ preference: Preference } | ProblemOf<'must stay on' | 'no phone number'>> {
  if (mustStayOn(preference.topic, preference.channels)) return { problem: 'must stay on' }
  if (preference.channels.includes('SMS') && !(await phoneNumberOf(db, userId))) return { problem: 'no phone number' }
  await savePreference(db, userId, preference)
  return { preference }
}
