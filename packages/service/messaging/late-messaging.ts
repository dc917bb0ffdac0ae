import { type GroupLetters, TemporarilyUnavailable } from '@micromart/messaging'
import type { Messaging } from './messaging.ts'

/** What of messaging is handed to a subgraph, which is built before messaging starts. */
interface LateMessaging extends Pick<Messaging, 'progress' | 'letters'> {
  /** From now on it is asked itself; until then whoever asks is told that this will pass. */
  begin(messaging: Messaging): void
}

export function lateMessaging(): LateMessaging {
  let begun: Messaging | undefined
  const messaging = () => {
    if (!begun) throw new TemporarilyUnavailable('nothing is read yet')
    return begun
  }
  const letters: GroupLetters = {
    list: async (page) => messaging().letters.list(page),
    redrive: async (ids) => messaging().letters.redrive(ids),
    discard: async (ids) => messaging().letters.discard(ids),
  }
  return {
    letters,
    progress: async (...asked) => messaging().progress(...asked),
    begin(started) {
      begun = started
    },
  }
}
