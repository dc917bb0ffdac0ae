import type { DeadLetter } from './log-operator.ts'

/** Where a letter lies among its group's: they are listed in this order. */
export type LetterPlace = Pick<DeadLetter, 'topic' | 'partition' | 'offset'>

interface LetterPage {
  first: number
  /** Those that lie behind this place. */
  after: LetterPlace | null
}

/**
 * A group's own dead letters, as the group itself may see and mend them: with its own rights on the log, and never those of another.
 * Everything rejects while the log is away.
 */
export interface GroupLetters {
  /** In the order of topics, partitions and offsets, and how many there are in all. */
  list(page: LetterPage): Promise<{ letters: DeadLetter[]; total: number }>
  /** As `LogOperator.redrive` does. `null`: all of the group's. Answers how many are on their way. */
  redrive(ids: readonly string[] | null): Promise<number>
  /** As `LogOperator.discard` does. Answers how many are to be gone. */
  discard(ids: readonly string[]): Promise<number>
}
