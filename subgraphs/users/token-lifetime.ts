/** How long an access token is good for. Its signing key is published for longer. */
export const accessTokenMinutes = 15
