import { plain } from './plain.ts'

/** What the browser sends by a page's form, with a button of it. */
export function formOn(page: string, fields: Record<string, string>) {
  const data = new FormData()
  for (const [tag] of page.matchAll(/<input type="hidden"[^>]*>/g))
    data.append(plain(/name="([^"]*)"/.exec(tag)?.[1] ?? ''), plain(/value="([^"]*)"/.exec(tag)?.[1] ?? ''))
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}
