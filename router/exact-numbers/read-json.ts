import { revived, withMarks } from './exact-number.ts'
import { hasNumber, type NumberPlaces } from './number-places.ts'

/**
 * Parses JSON. Numbers that a double cannot hold are exact where one stands in `places`; what has no number there costs
 * no more than a look at the places.
 *
 * @throws SyntaxError
 */
export function readJson(text: string, places: NumberPlaces | undefined): unknown {
  const json: unknown = JSON.parse(text)
  if (!places || !hasNumber(json, places)) return json
  const exact = withMarks(text)
  return exact === text ? json : revived(JSON.parse(exact))
}
