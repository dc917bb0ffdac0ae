import type { Ground, Struck } from '../fault.ts'

export const title = 'the whole shop is told to end, and started again'
export const weight = 0.3

export async function strike({ shop, startAgain }: Ground): Promise<Struck> {
  const code = await shop.stop('SIGTERM')
  await startAgain()
  return { what: `everything; npm ended with ${code}` }
}
