import { runEach } from '../../browser/run-each.ts'
import { goOn } from './go-on.ts'
import { goDown, pickAll, slashFinds } from './keys.ts'
import { printPage } from './print-page.ts'
import { showCurrent } from './show-current.ts'
import { watchList } from './watch-list.ts'

// What the staff's pages run besides what all do. They are complete without it.
runEach([showCurrent, goDown, slashFinds, pickAll, watchList, goOn, printPage])
