// What tests of others need of inventory: one of their own, with what is on its shelf.
export { openInventory } from './harness.ts'
