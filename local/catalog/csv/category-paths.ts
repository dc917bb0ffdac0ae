import { jsonIn, jsonTexts } from './lists.ts'

const deepest = 8
const frontPages = new Set([
  'home',
  'all',
  'shop',
  'startseite',
  'accueil',
  'inicio',
  'ホーム',
  'トップ',
  '首页',
  'главная',
])

/**
 * The paths of categories that a cell names, each from the top of the tree down: JSON breadcrumbs, `A > B > C`, or
 * several such after one another, `A > B, C > D`. Breadcrumbs begin at the shop's own front page, which is no category.
 */
export function categoryPathsIn(cell: string, { breadcrumbs = false } = {}): string[][] {
  const json = jsonTexts(jsonIn(cell), ['name', 'title', 'label', 'value'])
  if (json) return paths([json], breadcrumbs)
  const several = cell.split(/\s*[|;,\n]\s*/).filter(Boolean)
  const all = several.length > 1 && several.every((path) => arrow.test(path)) ? several : [cell]
  return paths(
    all.map((path) => path.split(arrow.test(path) ? arrow : /\s+\/\s+|\/\/|\\|::/)),
    breadcrumbs,
  )
}

const arrow = /\s*(?:>|›|»|→|＞|&gt;)\s*/

function paths(all: readonly (readonly string[])[], breadcrumbs: boolean): string[][] {
  return all.flatMap((path) => {
    const names = path.map((name) => name.replaceAll('&amp;', '&').trim()).filter(Boolean)
    const [first] = names
    const frontPage = breadcrumbs && names.length > 1 && first !== undefined && frontPages.has(first.toLowerCase())
    const below = frontPage ? names.slice(1) : names
    return below.length > 0 ? [below.slice(0, deepest)] : []
  })
}
