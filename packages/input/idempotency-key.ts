import { z } from 'zod'

const longest = 255

/** The key under which a client may send the same wish again; taken as it comes, blanks included. */
export const idempotencyKey = z
  .string()
  .refine((key) => key.trim() !== '' && [...key].length <= longest && !/[\p{Cc}\p{Cs}]/u.test(key), {
    message: `An idempotency key has 1 to ${longest} printable characters.`,
  })
