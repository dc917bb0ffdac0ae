import { whoseName, whoseOf } from '../http/whose.ts'
import { useVisit } from './shop-context.tsx'

/** Says whose page a form stands on: it is done for nobody else who has signed in meanwhile, in another tab. */
export function WhoseField() {
  const whose = whoseOf(useVisit().session)
  return whose ? <input type="hidden" name={whoseName} value={whose} /> : null
}
