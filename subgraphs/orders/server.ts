import { serve } from '@micromart/service'
import { orders } from './subgraph.ts'

await serve(orders)
