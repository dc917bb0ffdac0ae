import { z } from 'zod'
import { pictureLimits } from './picture-limits.ts'

const mb = pictureLimits.bytes / 1024 / 1024

export const pictureUploadInput = z.object({
  bytes: z
    .number()
    .int()
    .min(1, { message: 'A picture has at least one byte.' })
    .max(pictureLimits.bytes, { message: `A picture may have at most ${mb} MB.` }),
})
