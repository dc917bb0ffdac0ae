/** Mistakes that the shop once had, or that its field warns of. Each can be brought back, in what is mirrored here alone. */
export const mistakes = {
  'all-shards': "a relay holds all shards for its session's life, though others are there and it stands still",
  'no-fence': 'a relay that stood still publishes what it had read, though others have had its shards since',
  'deadline-unheard': 'a deadline passes without regard to what the group has yet to read',
  'limit-first': 'the limit of due timers is taken before what is put off is left out',
  cursor: 'a relay keeps a cursor over the outbox in place of deleting what it has published',
  'skip-locked': 'two relays share an outbox by SKIP LOCKED, without shards',
  'inbox-apart': "a message's id is noted in a transaction of its own, before its effect",
  'no-tombstone': 'an undo that comes before what it undoes leaves nothing behind',
  'new-id': 'what may have happened is tried again under a new id',
  'machine-clock': "a service goes by its machine's clock in place of its database's",
  'newer-parks': 'a message of a newer version does not count as heard, so that what follows it is a gap',
} as const

export type Mistake = keyof typeof mistakes

export const mistakeNames = Object.keys(mistakes) as Mistake[]
