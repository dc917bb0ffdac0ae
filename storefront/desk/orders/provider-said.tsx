import { AsSaid } from '../../ui/as-said.tsx'
import { declineOf } from '../../words/decline.ts'
import { useDesk } from '../ui/use-desk.ts'

interface ProviderSaidProps {
  message: string | null | undefined
  /** The bank's or the provider's own word for why it declined. */
  declineCode?: string | null
}

/** Why money did not come or go: in the reader's words where there are such. */
export function ProviderSaid({ message, declineCode }: ProviderSaidProps) {
  const { desk, visit } = useDesk()
  const code = declineCode ?? /^Declined: (\w+)$/.exec(message ?? '')?.[1]
  const known = code ? declineOf(code) : undefined
  if (known)
    return (
      <>
        {visit.words.declined[known]} {declineCode ? null : <code>{code}</code>}
      </>
    )
  return message && Object.hasOwn(desk.order.inOtherWords, message) ? (
    desk.order.inOtherWords[message]
  ) : (
    <AsSaid>{message}</AsSaid>
  )
}
