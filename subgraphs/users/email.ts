import { z } from 'zod'

const address = z.email().max(254)

/** The address as the person wrote it, less the spaces around it, or null when it is none. */
export function readEmail(text: string): string | null {
  const parsed = address.safeParse(text.trim())
  return parsed.success ? parsed.data : null
}

/** What accounts are told apart by: two spellings of one mailbox are one account. */
export const emailKey = (email: string): string => email.toLowerCase()
