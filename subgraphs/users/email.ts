import { z } from 'zod'

const none = 'That is not an e-mail address.'

/** An e-mail address as the person wrote it, less the blanks around it. */
export const email = z.string().trim().pipe(z.email(none).max(254, none))

/** What accounts are told apart by: two spellings of one mailbox are one account. */
export const emailKey = (address: string): string => address.toLowerCase()
