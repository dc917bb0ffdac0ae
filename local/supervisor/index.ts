export { startOptions } from './options.ts'
export { runShop } from './shop.ts'
