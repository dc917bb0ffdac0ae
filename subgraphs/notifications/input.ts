import { z } from 'zod'

/** A number as people write it, with blanks, hyphens, dots, slashes and brackets, read in the form of E.164; null takes it away. */
export const phoneNumberInput = z.object({
  number: z
    .string()
    .transform((written) => written.replaceAll(/[\s()./-]/g, ''))
    .pipe(z.string().regex(/^\+[1-9]\d{6,14}$/, 'A number has its country in front, such as +49 170 1234567.'))
    .nullable(),
})
