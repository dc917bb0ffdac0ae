/** What an access token of ours says of who holds it (https://www.rfc-editor.org/rfc/rfc7519), unchecked: by it pages are drawn, and nobody is let in. */
interface Claims {
  /** Whose it is, by their id; '' where it does not say. */
  subject: string
  scopes: readonly string[]
}

/** Nothing for none, and for what is none. */
export function claimsOf(token: string | undefined): Claims {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString())
    const { sub, scope } = payload as { sub?: unknown; scope?: unknown }
    return {
      subject: typeof sub === 'string' ? sub : '',
      scopes: typeof scope === 'string' ? scope.split(' ') : [],
    }
  } catch {
    return { subject: '', scopes: [] }
  }
}
