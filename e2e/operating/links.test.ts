import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

interface Page {
  /** From the root. */
  path: string
  /** Without what is shown as it is typed. */
  text: string
  /** What `#…` may name, as GitHub makes it of headings. */
  anchors: ReadonlySet<string>
}

it('every link of a page leads to a file, and to a heading, that is there', async () => {
  const pages = new Map((await pagesIn(root)).map((page) => [page.path, page]))
  expect(pages.size).toBeGreaterThan(50)
  const dead: string[] = []
  for (const { path, text } of pages.values()) {
    for (const [, link = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(link)) continue
      const [file = '', anchor] = link.split('#')
      const target = file === '' ? path : relative(root, resolve(root, dirname(path), file))
      const there = file === '' || (await isThere(join(root, target)))
      const page = pages.get(target)
      if (!there || (anchor && page && !page.anchors.has(anchor))) dead.push(`${path}: ${link}`)
    }
  }
  expect(dead).toEqual([])
})

it('the page of packages has each of them', async () => {
  const { text } = await readPage(join(root, 'packages/README.md'))
  const folders = (await readdir(join(root, 'packages'), { withFileTypes: true })).filter((each) => each.isDirectory())
  expect(folders.filter(({ name }) => !text.includes(`](${name})`)).map(({ name }) => name)).toEqual([])
})

async function pagesIn(folder: string): Promise<Page[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = entries.map(async (entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return /^\.|^node_modules$/.test(entry.name) ? [] : pagesIn(path)
    return entry.name.endsWith('.md') ? [await readPage(path)] : []
  })
  return (await Promise.all(found)).flat()
}

async function readPage(path: string): Promise<Page> {
  const text = (await readFile(path, 'utf8')).replace(/^ *```.*?^ *```/gms, '')
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading))
  return { path: relative(root, path), text: text.replace(/`[^`\n]*`/g, ''), anchors: new Set(headings) }
}

const anchorOf = (heading: string) =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\-_ ]/gu, '')
    .replaceAll(' ', '-')

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )
