/** What makes a shop this one, beside its words, its pictures and the colours of `look/tokens.css`: whoever starts one of their own begins here. */
export const brand = {
  name: 'MicroMart',
  /** As `--label` of `look/tokens.css`: of the icon, and of the frame that phones put around a page. */
  colour: '#ffe03a',
  /** What is drawn on the icon in `ink`, in a square of 32, as the path of an SVG: of straight lines, and phones that read none have it as a picture. */
  mark: 'M6 24V9h4l6 8 6-8h4v15h-4v-8l-6 7-6-7v8z',
  ink: '#141416',
  /** Where the shop is, and most of its parcels go (ISO 3166-1). */
  country: 'DE',
  /** What a price is in where nobody has said another (ISO 4217). */
  currency: 'EUR',
  /** In which days and times are told (IANA). */
  timeZone: 'Europe/Berlin',
}
