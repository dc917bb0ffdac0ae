import { jsonIn, jsonTexts } from './lists.ts'
import { shortText } from './plain-text.ts'

const deepest = 8
const mostPaths = 20
const frontPages = new Set([
  'home',
  'all',
  'shop',
  'startseite',
  'accueil',
  'inicio',
  'início',
  'strona główna',
  'ホーム',
  'トップ',
  '首页',
  'главная',
])

// Where shop systems put what is in no category.
const nowhere = new Set(
  `uncategorized, uncategorised, no category, unkategorisiert, nicht kategorisiert, ohne kategorie, non classé, non catégorisé, sans catégorie, sin categoría, sin categorizar, senza categoria,
  non categorizzato, sem categoria, sem categorização, bez kategorii, bez kategorie, nezařazené, nezaradené, niet gecategoriseerd, ongecategoriseerd, geen categorie, ukategoriseret, ukategorisert,
  okategoriserad, okategoriserade, luokittelematon, без категории, без рубрики, kategorizálatlan, kategorisiz, 未分類, 未分类, 미분류`
    .split(',')
    .map((name) => name.trim()),
)

/** Whether a name says that there is no category. */
export const isNowhere = (name: string): boolean => nowhere.has(name.trim().toLowerCase())

/** How a platform writes categories into a cell. */
export interface CategoryRule {
  /** Between categories. */
  between: RegExp
  /** Between a category and the one that lies in it. */
  below: RegExp
  /** At the top of every path, and no category: in lower case. */
  tops?: readonly string[]
  /** Names stand as they are meant, however deep: nothing in them is decoded, and each is a category. */
  exact?: boolean
}

/** The paths of a cell by a platform's own separators; a backslash keeps one from parting. */
export function categoryPathsBy(whole: string, { between, below, tops = [], exact = false }: CategoryRule): string[][] {
  const cell = exact ? whole : tidy(whole)
  const kept = cell.replace(/\\([,/>;|])/g, (_, sign: string) => String.fromCodePoint(hidden + sign.charCodeAt(0)))
  const shown = (name: string) =>
    name.replace(/[\ue000-\ue0ff]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? hidden) - hidden))
  const paths = kept.split(between).map((path) => path.split(below).map(shown))
  if (!exact) return cleaned(paths, tops)
  const named = paths.map((path) => path.map((name) => name.trim()).filter(Boolean))
  return named.filter((path) => path.length > 0).slice(0, mostPaths)
}

// Private letters stand for what a backslash keeps.
const hidden = 0xe000

/**
 * The paths of categories that a cell names, each from the top of the tree down: JSON breadcrumbs, `A > B > C`, or
 * several such after one another, `A > B, C > D`. Breadcrumbs begin at the shop's own front page, which is no category.
 */
export function categoryPathsIn(whole: string, { breadcrumbs = false } = {}): string[][] {
  const cell = tidy(whole)
  const tops = breadcrumbs ? [...frontPages] : []
  const json = jsonIn(cell)
  // A list of lists: a path each.
  if (Array.isArray(json) && json.every(Array.isArray))
    return cleaned(
      json.map((path) => jsonTexts(path, []) ?? []),
      tops,
    )
  const texts = jsonTexts(json, ['name', 'title', 'label', 'value'])
  if (texts)
    return cleaned(texts.some((text) => arrow.test(text)) ? texts.map((text) => text.split(arrow)) : [texts], tops)
  const several = cell.split(/\s*[|;,\n]\s*/).filter(Boolean)
  const all = several.length > 1 && several.every((path) => arrow.test(path)) ? several : [cell]
  return cleaned(
    all.map((path) => path.split(arrow.test(path) ? arrow : /\s+\/\s+|\/\/|\\|::/)),
    tops,
  )
}

// Longer than any shop's paths; and the patterns here meet no run of blanks to try over and over.
const tidy = (cell: string) => cell.slice(0, 20_000).replace(/\s+/g, (blanks) => (blanks.includes('\n') ? '\n' : ' '))

const arrow = /\s*(?:[-=]{0,2}>|›|»|→|＞|&gt;)\s*/

/** What marketplaces call a category by among themselves, behind its name: `Lampy (112233)`. */
const ownNumber = /\s\(\d{5,}\)$/

function cleaned(all: readonly (readonly string[])[], tops: readonly string[]): string[][] {
  const paths = all.flatMap((path) => {
    const names = path.map((name) => shortText(name).replace(ownNumber, '').slice(0, 700)).filter(Boolean)
    const [first] = names
    const below = first !== undefined && tops.includes(first.toLowerCase()) ? names.slice(1) : names
    // A lone front page says where a product is to be seen, and nothing of what it is.
    return below.length > 0 && !below.every(isNowhere) ? [below.slice(0, deepest)] : []
  })
  return [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()].slice(0, mostPaths)
}
