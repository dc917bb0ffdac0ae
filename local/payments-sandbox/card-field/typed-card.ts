import { z } from 'zod'
import { Refusal } from '../refusal.ts'

/** A card as somebody types it. */
export const typedCard = z.object({
  number: z.string().max(40),
  /** Month and year, such as 04/29. */
  expiry: z.string().max(10),
  securityCode: z.string().max(10),
})
export type TypedCard = z.infer<typeof typedCard>

/** Its number, without blanks. Throws Refusal for what no bank has issued, or is over. */
export function numberOf({ number, expiry, securityCode }: TypedCard, now: Date): string {
  const digits = number.replace(/[\s-]/g, '')
  if (!/^\d{12,19}$/.test(digits) || !isChecked(digits)) {
    throw new Refusal(422, 'invalid_number', 'That is not the number of a card.')
  }
  const [, month, year] = /^\s*(\d{1,2})\s*\/\s*(?:20)?(\d{2})\s*$/.exec(expiry) ?? []
  if (Number(month ?? 0) < 1 || Number(month) > 12) {
    throw new Refusal(422, 'invalid_expiry', 'A card expires in a month and a year, such as 04/29.')
  }
  if (Date.UTC(2000 + Number(year), Number(month)) <= now.getTime()) {
    throw new Refusal(422, 'expired_card', 'The card has expired.')
  }
  if (!/^\d{3,4}$/.test(securityCode.trim())) {
    throw new Refusal(422, 'invalid_security_code', 'A security code has three digits, or four.')
  }
  return digits
}

/** ISO/IEC 7812-1, annex B: Luhn's sum. */
function isChecked(digits: string): boolean {
  let sum = 0
  for (const [nth, digit] of [...digits].reverse().entries()) {
    const twice = Number(digit) * (nth % 2 === 0 ? 1 : 2)
    sum += twice > 9 ? twice - 9 : twice
  }
  return sum % 10 === 0
}
