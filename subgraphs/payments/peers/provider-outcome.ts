/** What came of a call of the provider that was answered. */
type ProviderOutcome = 'succeeded' | 'declined' | 'refused'

/** The bank's no is `declined`, the provider's own `refused`. */
export function outcomeOf(said: unknown): ProviderOutcome {
  if (typeof said !== 'object' || said === null) return 'succeeded'
  if ('refused' in said || 'unknownToken' in said) return 'refused'
  return 'declineCode' in said && said.declineCode !== null ? 'declined' : 'succeeded'
}

/** Why it was no success, as a code such as `insufficient_funds`; undefined where nobody said. */
export function reasonOf(said: unknown): string | undefined {
  const { refused, declineCode } = Object(said) as { refused?: unknown; declineCode?: unknown }
  const code = refused ?? declineCode
  return typeof code === 'string' && /^[\w.-]{1,60}$/.test(code) ? code : undefined
}
