import type { Ground, Struck } from '../fault.ts'

export const title = "PostgreSQL's disk is full, to the last byte"
export const lasts = [5, 20] as const
export const weight = 0.5

export async function strike({ disk }: Ground): Promise<Struck> {
  if (disk === undefined) throw new Error('only root on Linux can mount a disk that is small enough')
  await disk.fill()
  return { what: 'all databases', heal: () => disk.free() }
}
