export const importId = `imp_${'0'.repeat(32)}`
const changed = { __typename: 'CatalogImportChanged', catalogImport: { id: importId } }
/** A shop that takes all of an import in. */
export const shop = {
  DeskBeginImport: () => ({ beginCatalogImport: changed }),
  DeskNoteImportSteps: () => ({ noteCatalogImportSteps: changed }),
  DeskImportProduct: () => ({ product: null }),
  DeskImportCategory: () => ({ category: null }),
  DeskImportCreateCategory: () => ({ createCategory: { __typename: 'CategoryCreated', category: { id: 'cat_1' } } }),
  DeskImportCreateProduct: (variables: unknown) => {
    const variants = variantsIn(variables).map(({ sku, selection }) => ({ id: `var_${sku}`, selection }))
    return { createProduct: { __typename: 'ProductChanged', product: { id: 'prd_1', variants } } }
  },
  DeskImportVariants: () => ({ product: { variants: [] } }),
  DeskAdjust: () => ({ adjustStock: { __typename: 'StockAdjusted' } }),
  DeskPublish: () => ({ publishProduct: { __typename: 'ProductChanged' } }),
}

interface Made {
  sku: string
  selection: object[]
}
/** Those of a product that is to be made. */
export const variantsIn = (variables: unknown) => (variables as { input: { variants: Made[] } }).input.variants

/** Two products, and a row that is none. */
export const small =
  'SKU;Name;Price;Cost;Currency\nA-1;Lamp;"19,90";"9,90";EUR\nA-2;Vase;"5,00";"2,00";EUR\nA-3;;"5,00";"2,00";EUR\n'
export const formWithTwo = (second: Uint8Array<ArrayBuffer>) => {
  const data = formWith(small)
  data.append('beside', new File([second], 'second.csv'))
  return data
}
/** What the page of an import sends. */
export const formWith = (
  content: string | Uint8Array<ArrayBuffer>,
  fields: Record<string, string> = { do: 'look' },
) => {
  const data = new FormData()
  data.append('file', new File([content], 'goods.csv'))
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}
