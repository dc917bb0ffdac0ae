import { fillShop } from './fill-shop.ts'

// Runs once the router is up, each time the shop is brought up, and fills its shelves the first time.

const [graphqlUrl, marker] = process.argv.slice(2)
if (graphqlUrl === undefined || marker === undefined) {
  console.error('Usage: demo-catalog URL MARKER — the URL of the shop’s GraphQL, and the file that says it was filled.')
  process.exit(2)
}
await fillShop({ graphqlUrl, marker, say: console.log })
