/** Where the carriers that we know show a parcel on its way; `%` stands for its number. */
const pages: Record<string, string> = {
  dhl: 'https://www.dhl.com/global-en/home/tracking.html?tracking-id=%',
  dpd: 'https://tracking.dpd.de/status/en_US/parcel/%',
  fedex: 'https://www.fedex.com/fedextrack/?trknbr=%',
  gls: 'https://gls-group.eu/track/%',
  hermes: 'https://www.myhermes.de/empfangen/sendungsverfolgung/sendungsinformation/#%',
  ups: 'https://www.ups.com/track?tracknum=%',
  usps: 'https://tools.usps.com/go/TrackConfirmAction?tLabels=%',
}

/** The carrier's page about a parcel, or null for a carrier that we do not know. */
export function trackingUrl(carrier: string, trackingNumber: string): string | null {
  const page = pages[carrier.toLowerCase().replace(/[^a-z]/g, '')]
  return page?.replace('%', encodeURIComponent(trackingNumber)) ?? null
}
