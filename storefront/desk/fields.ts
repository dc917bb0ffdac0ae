/** The end of a day, such as `2026-12-31`, as an instant; it is UTC's. */
export const endOf = (day: string) => `${day}T23:59:59Z`

/** The day of an instant, as a field for days has it. */
export const dayOf = (at: string | null | undefined) => at?.slice(0, 10) ?? ''

/** The beginning of a day as an instant; it is UTC's. */
export const startOf = (day: string) => `${day}T00:00:00Z`
