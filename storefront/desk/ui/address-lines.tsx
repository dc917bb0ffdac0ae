import { countryNames } from '../../words/format.ts'
import { useDesk } from './use-desk.ts'

interface Address {
  name: string
  line1: string
  line2?: string | null
  postalCode: string
  city: string
  region?: string | null
  country: string
}

/** Where something goes, as it is written on a parcel. */
export function AddressLines({ address }: { address: Address }) {
  const { visit } = useDesk()
  const { name, line1, line2, postalCode, city, region, country } = address
  const [named] = countryNames(visit.language, [country])
  return (
    <address>
      {[name, line1, line2, `${postalCode} ${city}`, region, named?.name].map(
        (line) => line && <span key={line}>{line}</span>,
      )}
    </address>
  )
}
