import { z } from 'zod'

/** RFC 5646, section 4.4.1, has everybody take as many; no language that people read has a longer name. */
const longest = 35

/** RFC 5646, section 2.1: language, script, region, variants, extensions and what is for private use. */
const tag =
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$/i

/** As a tag is spelt, such as `zh-Hant-TW` (section 2.1.1). */
function spelt(sent: string): string {
  const [language = '', ...rest] = sent.toLowerCase().split('-')
  const single = rest.findIndex((part) => part.length === 1)
  const parts = rest.map((part, at) => {
    if (single >= 0 && at > single) return part
    if (part.length === 2) return part.toUpperCase()
    return /^[a-z]{4}$/.test(part) ? part.slice(0, 1).toUpperCase() + part.slice(1) : part
  })
  return [language, ...parts].join('-')
}

/** What somebody reads, as a tag of BCP 47 in its usual spelling. Any language will do: whoever writes to them finds the nearest. */
export const language = z
  .string()
  .refine((sent) => sent.length <= longest && tag.test(sent), { message: 'A language is a tag such as de or en-GB.' })
  .transform(spelt)
