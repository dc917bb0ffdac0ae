// What the invariants read of inventory: its tables, and what counts as stock.
export { liveStock } from './store.ts'
export type { InventoryTables } from './tables.ts'
