const form = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i

/**
 * Whether a text is an instant as RFC 3339 writes it (https://www.rfc-editor.org/rfc/rfc3339#section-5.6), of a date that
 * exists. A leap second is none, since JavaScript's dates have none.
 */
export function isDateTime(text: string): boolean {
  const date = form.exec(text)?.[1]
  if (date === undefined) return false
  const midnight = new Date(`${date}T00:00:00Z`)
  // The 30th of February is taken for a day in March.
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(date)
}
