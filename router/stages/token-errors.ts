import { RequestError } from '../errors.ts'

/** @param why what whoever shows the token may know; of what exactly is wrong nobody has any use but who forges them. */
export const unauthenticated = (why: string | null = null) =>
  new RequestError('UNAUTHENTICATED', why ?? 'The token is not valid.', {
    headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
  })

export const cannotBeChecked = () =>
  new RequestError('AUTHENTICATION_UNAVAILABLE', 'Tokens cannot be checked just now.')
