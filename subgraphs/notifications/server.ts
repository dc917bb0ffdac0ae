import { serve } from '@micromart/service'
import { notifications } from './subgraph.ts'

await serve(notifications)
