import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

const folder = resolve('observability/runbooks')

/** Something that a runbook says to type. */
export interface Typed {
  /** The runbook's name. */
  page: string
  kind: 'shell' | 'sql'
  /** As it stands there. */
  text: string
}

type Told = Omit<Typed, 'page'>

/** All that runbooks say to type into a shell on the machine of the shop, or to ask a database, in spans and in blocks. */
export async function typedByRunbooks(): Promise<Typed[]> {
  const pages = await readdir(folder)
  const all = await Promise.all(
    pages.map(async (file) => {
      const text = await readFile(join(folder, file), 'utf8')
      return [...blocksIn(text), ...spansIn(text)].map((typed) => ({ page: file.replace(/\.md$/, ''), ...typed }))
    }),
  )
  return all.flat()
}

const blocksIn = (page: string): Told[] =>
  [...page.matchAll(/^ *```(sh|sql)\n(.*?)^ *```/gms)].flatMap(([, language, text = '']): Told[] => {
    if (language === 'sh') return [{ kind: 'shell', text: text.trim() }]
    return text.split(/;\s*$/m).flatMap((one) => (one.trim() ? [{ kind: 'sql', text: one.trim() }] : []))
  })

const spansIn = (page: string): Told[] =>
  [...page.replace(/^ *```.*?^ *```/gms, '').matchAll(/`([^`]+)`/g)].flatMap(([, text = '']): Told[] => {
    if (/^(?:npm run|curl|grep|tail|ls|du|cat|ss|ps) /.test(text)) return [{ kind: 'shell', text }]
    return /^(?:SELECT|UPDATE) /.test(text) ? [{ kind: 'sql', text: text.replace(/;$/, '') }] : []
  })
