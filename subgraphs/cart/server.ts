import { serve } from '@micromart/service'
import { cart } from './subgraph.ts'

await serve(cart)
