const day = 86_400_000

/** PrestaShop's and MySQL's way to say never. */
const never = /^0{4}|^0{1,2}[./-]0{1,2}[./-]0{4}/

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * Milliseconds since 1970 that a cell may mean, in UTC where it says nothing else: `2026-01-31T10:00Z`, `31.01.2026`, `1/31/26, 12:00 AM`,
 * `01 Jan 2026`, seconds since 1970. Two of `1/2/2026`, which is January here and February there; none of what is no date. With `end` a day
 * without a time, or of midnight, lasts until its end. Undefined where nothing stands.
 */
export function datesIn(cell: string | undefined, { end = false } = {}): readonly number[] | undefined {
  const text = cell?.trim().slice(0, 60) ?? ''
  if (text === '' || never.test(text)) return
  if (/^\d{10}$/.test(text)) return [Number(text) * 1_000]
  const found = readingsOf(text).filter((at) => !Number.isNaN(at))
  return end ? found.map((at) => (at % day === 0 ? at + day - 1 : at)) : found
}

function readingsOf(text: string): number[] {
  const iso = /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ](.+))?$/.exec(text)
  if (iso) return [timeOn([iso[1], iso[2], iso[3]], iso[4])]
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?\s+(.+))?$/.exec(text)
  if (dotted) return [timeOn([dotted[3], dotted[2], dotted[1]], dotted[4])]
  const named =
    /^(?:(\d{1,2})[\s.-]+([a-z]{3})[a-z]*|([a-z]{3})[a-z]*[\s.-]+(\d{1,2}))[\s,.-]+(\d{4}|\d{2})(?:,?\s+(.+))?$/i.exec(
      text,
    )
  if (named) {
    const month = months.indexOf((named[2] ?? named[3] ?? '').toLowerCase()) + 1
    return [timeOn([named[5], String(month), named[1] ?? named[4]], named[6])]
  }
  const parted = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?:,?\s+(.+))?$/.exec(text)
  if (!parted) return []
  const [, a, b, year, time] = parted
  const american = timeOn([year, a, b], time)
  return /[ap]m/i.test(time ?? '') ? [american] : [...new Set([american, timeOn([year, b, a], time)])]
}

/** Of year, month and day; NaN where there is no such day. */
function timeOn([year = '', month = '', date = '']: readonly (string | undefined)[], time: string | undefined): number {
  const at = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const midnight = Date.parse(`${at}T00:00:00Z`)
  // February has no 30th, whatever the parser makes of it.
  if (Number.isNaN(midnight) || new Date(midnight).getUTCDate() !== Number(date)) return Number.NaN
  const [, hour = '0', minute = '0', second = '0', half = '', zone = ''] =
    /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap]m)?\s*(Z|[+-]\d{2}:?\d{2})?/i.exec(time ?? '') ?? []
  const hours = half === '' ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0)
  const [, sign = '+', ahead = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? []
  const offset = (sign === '-' ? -1 : 1) * (Number(ahead) * 60 + Number(minutes))
  return midnight + ((hours * 60 + Number(minute) - offset) * 60 + Number(second)) * 1_000
}
