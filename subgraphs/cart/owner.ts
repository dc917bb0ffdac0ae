/** Whose cart is meant: the signed-in user's, or the one that a guest's token names. */
export type Owner = { userId: string } | { guestToken: string | null }

/** Somebody who is signed in has a cart of their own, whatever token comes along. */
export function ownerOf(request: { principal: { userId: string } | null; cartToken: string | null }): Owner {
  return request.principal ? { userId: request.principal.userId } : { guestToken: request.cartToken }
}
