import { categoryPathsBy } from '../cells/category-paths.ts'
import type { Platform } from './platform.ts'

/** Squarespace: the first of a product's rows names it, those of its further variants leave its columns empty. */
export const squarespace: Platform = {
  name: 'Squarespace',
  writes: ({ headings }) =>
    headings.some((heading) => /\[non editable\]/i.test(heading)) ||
    headings.some((heading) => /^hosted image urls$/i.test(heading)),
  open: () => {
    let belongs: string | undefined
    let group: string | undefined
    return (facts, cells) => {
      if (facts.name !== undefined) {
        group = cells.at('product id') ?? cells.at('product url') ?? facts.name
        belongs = `squarespace:${group}:${facts.line}`
      }
      return {
        ...facts,
        group,
        belongs,
        id: cells.at('variant id') ?? facts.id,
        categories: categoryPathsBy(cells.at('categories') ?? '', { between: /,/, below: /\// }),
        options: facts.options.filter(({ values }) => values.length > 0),
      }
    }
  },
}
