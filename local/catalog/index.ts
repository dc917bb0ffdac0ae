export { type CsvFile, openCsv } from './csv/rows.ts'
export { type ImportReport, importCatalog, type RefusedRow } from './import-catalog.ts'
export { openProgress } from './progress.ts'
export { openShop, type ShopApi, ShopRefused, ShopUnavailable } from './shop-api.ts'
