import { isIP } from 'node:net'
import { idempotencyKey, ifGiven, optionalText } from '@micromart/input'
import { isPublicAddress } from '@micromart/ip-address'
import { z } from 'zod'
import { type PublicType, publicTypes } from './public-events.ts'

const longestUrl = 2_048

/** Where events may be delivered to, in one spelling. */
const endpointUrl = ({ privateAddresses }: { privateAddresses: boolean }) =>
  z.string().transform((sent, context): string => {
    const url = URL.canParse(sent.trim()) ? new URL(sent.trim()) : null
    const fault = url ? endpointFault(url, privateAddresses) : 'This is no URL.'
    if (url && fault === null) return url.href
    context.addIssue({ code: 'custom', message: fault ?? '' })
    return z.NEVER
  })

function endpointFault(url: URL, privateAddresses: boolean): string | null {
  if (url.protocol !== 'https:' && !(privateAddresses && url.protocol === 'http:'))
    return 'Deliveries go by https alone.'
  if (url.username || url.password) return 'A login in the URL is not sent: verify the signature instead.'
  if (url.hash) return 'A URL of an endpoint has no fragment.'
  if (url.href.length > longestUrl) return `A URL may have at most ${longestUrl} characters.`
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) && !privateAddresses && !isPublicAddress(literal))
    return 'Deliveries may not go to a private address.'
  return null
}

const eventTypes = z
  .array(z.enum(publicTypes as [PublicType, ...PublicType[]]))
  .min(1, 'Choose at least one type of event.')
  .transform((chosen) => publicTypes.filter((type) => chosen.includes(type)))

const description = optionalText({ longest: 200 })

/** @param rules whether deliveries may go to private addresses, and by plain http. */
export const webhookInput = (rules: { privateAddresses: boolean }) =>
  z.object({ url: endpointUrl(rules), eventTypes, description, idempotencyKey: idempotencyKey.nullish() })

export const rotateInput = z.object({ idempotencyKey: idempotencyKey.nullish() })

/** What is left out or null stays, but for the description: null takes it away. */
export const webhookChange = (rules: { privateAddresses: boolean }) =>
  z.object({
    url: endpointUrl(rules).nullish(),
    eventTypes: eventTypes.nullish(),
    description: ifGiven(description),
    enabled: z.boolean().nullish(),
    ifEdition: z.string().nullish(),
  })
