import { serve } from '@micromart/service'
import { inventory } from './subgraph.ts'

await serve(inventory)
