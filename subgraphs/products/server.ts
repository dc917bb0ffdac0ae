import { serve } from '@micromart/service'
import { products } from './subgraph.ts'

await serve(products)
