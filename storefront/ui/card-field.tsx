import { useVisit } from './shop-context.tsx'

/** What a form says in front of a provider's token, in place of a card on file. */
export const tokenPrefix = 'token:'

/** What new cards come from. */
export interface CardSources {
  /** The provider's page with fields for a card, which is shown in a frame. */
  field: string | undefined
  /** Whether the provider is the sandbox, whose test cards can be chosen. */
  testCards: boolean
}

/**
 * The provider's fields, in a frame that the script puts here (browser/card-field.ts): what is typed there never comes near the shop. The form has a
 * field marked with `data-card-token`, which gets the token.
 */
export function CardField({ field }: { field: string }) {
  const { words, language, url } = useVisit()
  const source = new URL(field)
  source.searchParams.set('shop', url.origin)
  source.searchParams.set('lang', language)
  return (
    <div className="card-field" data-card-field={source.href} data-label={words.checkout.cardField}>
      <p className="soft scripted">{words.checkout.fieldNeedsScripts}</p>
    </div>
  )
}
