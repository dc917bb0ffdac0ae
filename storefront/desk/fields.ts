/** An amount as people type it, in the way that the graph has it: `12,50` is `12.50`. */
export const amountOf = (text: string) => text.trim().replace(/^(-?\d+),(\d+)$/, '$1.$2')

/** Whether it is an amount as the graph takes it. */
export const isAmount = (text: string) => /^-?\d{1,15}(\.\d{1,6})?$/.test(text)

/** A whole number with or without a sign, such as `-3`; null where it is none. */
export const wholeOf = (text: string) => (/^[+-]?\d{1,9}$/.test(text.trim()) ? Number(text) : null)

/** The end of a day, such as `2026-12-31`, as an instant; it is UTC's. */
export const instantOf = (day: string) => `${day}T23:59:59Z`

/** The day of an instant, as a field for days has it. */
export const dayOf = (at: string | null | undefined) => at?.slice(0, 10) ?? ''

/** A number that may be left out: null then, and for what is none. */
export const countOf = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : null)

/** The beginning of a day as an instant; it is UTC's. */
export const startOf = (day: string) => `${day}T00:00:00Z`
