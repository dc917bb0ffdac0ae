import { serve } from '@micromart/service'
import { users } from './subgraph.ts'

await serve(users)
