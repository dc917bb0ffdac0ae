import { serve } from '@micromart/service'
import { search } from './subgraph.ts'

await serve(search)
