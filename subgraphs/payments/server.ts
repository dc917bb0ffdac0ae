import { serve } from '@micromart/service'
import { payments } from './subgraph.ts'

await serve(payments)
