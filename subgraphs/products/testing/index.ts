// What tests of others need of products: the whole subgraph, to be asked.
export { openProducts } from './harness.ts'
