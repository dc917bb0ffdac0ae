import { GraphQLError } from 'graphql'

/** Tells who shares its socket with others that an operation is over as if that had been closed, with this code. */
export const endedEarly = (closeCode: number) =>
  new GraphQLError('The subscription has been ended.', { extensions: { code: 'UNAUTHENTICATED', closeCode } })

/**
 * As `events`, until somebody ends them with an error. Whoever waits for the next one is told at once.
 *
 * @param watch says whom to call for that; what it answers is called once nobody is to be told any more
 */
export async function untilEnded<Event>(
  events: AsyncIterableIterator<Event>,
  watch: (end: (why: Error) => void) => Promise<() => void>,
): Promise<AsyncIterableIterator<Event>> {
  let why: Error | undefined
  let tell: (() => void) | undefined
  const unwatch = await watch((reason) => {
    why = reason
    tell?.()
  })
  async function stop(): Promise<IteratorResult<Event>> {
    unwatch()
    await events.return?.()
    return { done: true, value: undefined }
  }
  const bounded: AsyncIterableIterator<Event> = {
    async next() {
      const ended = new Promise<null>((resolve) => {
        tell = () => resolve(null)
      })
      try {
        const next = why ? null : await Promise.race([events.next(), ended])
        if (next && !next.done) return next
      } catch (error) {
        await stop()
        throw error
      }
      await stop()
      if (why) throw why
      return { done: true, value: undefined }
    },
    return: stop,
    [Symbol.asyncIterator]: () => bounded,
  }
  return bounded
}
