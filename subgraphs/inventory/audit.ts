// What the invariants read of inventory: its tables, and what counts as stock.
export { liveStock } from './stock-store.ts'
export type { Tables as InventoryTables } from './tables.ts'
