import { randomBytes } from 'node:crypto'
import { readInput } from '@micromart/input'
import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import { pictureUploadInput } from './input.ts'
import { picturesPath } from './picture-address.ts'
import { pictureLimits } from './picture-limits.ts'

export interface PictureUpload {
  /** A path of the shop's public address. */
  uploadUrl: string
  expiresAt: Date
}

/** Promises a place for one picture of so many bytes, to whoever has the address. */
export async function createPictureUpload(
  { uploads, clock, log }: Deps,
  asked: unknown,
  userId: string,
): Promise<PictureUpload | ProblemOf<'invalid input'>> {
  const read = readInput(pictureUploadInput, asked)
  if ('problem' in read) return read
  const id = randomBytes(12).toString('base64url')
  const until = new Date(clock().getTime() + pictureLimits.uploadMs)
  log.info({ upload: id, user_id: userId, bytes: read.value.bytes }, 'a picture may be sent')
  const token = uploads.tokenOf({ id, bytes: read.value.bytes, until })
  // Behind the question mark, which no trace and no log line tells.
  return { uploadUrl: `${picturesPath}uploads?token=${token}`, expiresAt: until }
}
