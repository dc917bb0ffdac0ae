import { brand } from '../brand.ts'

const dayMs = 24 * 3600 * 1000
const isoOf = (at: number) => new Date(at).toISOString().replace('.000', '')

/** A day's midnight as if clocks stood at UTC, in ms since the epoch; NaN for what is no day, such as `2026-12-31` is. */
const midnightOf = (day: string): number =>
  /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN

/** A day that an address says; '' for none. */
export const dayIn = (text: string | null): string => (text !== null && !Number.isNaN(midnightOf(text)) ? text : '')

/** Days as they begin and end in a time zone (IANA): by them taxes count. What is no day stays as it is, for the service to refuse. */
export function daysIn(timeZone: string) {
  // biome-ignore lint/style/noRestrictedGlobals: when it is midnight somewhere is law and no locale data, and what is kept is the instant
  const clock = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  })

  /** What clocks show there at an instant, as if they stood at UTC; both in ms since the epoch. */
  function shown(at: number): number {
    const read = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read
    return Date.UTC(year, month - 1, day, hour, minute, second)
  }

  /** Where clocks are put forward at midnight, a day begins when they are. */
  function beginning(midnight: number): number {
    const near = midnight - (shown(midnight) - midnight)
    return midnight - (shown(near) - near)
  }

  return {
    /** The instant at which a day begins. */
    startOf(day: string): string {
      const midnight = midnightOf(day)
      return Number.isNaN(midnight) ? day : isoOf(beginning(midnight))
    },
    /** The instant at which the day after it begins. */
    startAfter(day: string): string {
      const midnight = midnightOf(day)
      return Number.isNaN(midnight) ? day : isoOf(beginning(midnight + dayMs))
    },
    /** The last second of a day, as an instant. */
    endOf(day: string): string {
      const midnight = midnightOf(day)
      return Number.isNaN(midnight) ? day : isoOf(beginning(midnight + dayMs) - 1_000)
    },
    /** The day of an instant, as a field for days has it; '' for none. */
    dayOf(at: string | null | undefined): string {
      const instant = Date.parse(at ?? '')
      return Number.isNaN(instant) ? '' : isoOf(shown(instant)).slice(0, 10)
    },
  }
}

/** Days are the shop's own. */
export const { startOf, startAfter, endOf, dayOf } = daysIn(brand.timeZone)
