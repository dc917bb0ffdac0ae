// What tests of others need of inventory: one of their own, with what is on its shelf.

export { retention } from '../retention-store.ts'
export type { Tables as InventoryTables } from '../tables.ts'
export { openInventory } from './harness.ts'
export { type PastShipment, writePastShipments } from './past-shipments.ts'
