import { askOnChange } from './answers.ts'
import { takeCard } from './card-field.ts'
import { forgetSending, hideBroken, sendOnChange, takeToken } from './enhance.ts'
import { wakeIslands } from './islands.ts'
import { keepPlace } from './keep-place.ts'
import { followLive } from './live.ts'
import { holdOffline } from './offline.ts'
import { sayNotice } from './say-notice.ts'
import { sendOnce } from './send-once.ts'

// All that every page runs. A page is complete without it.
hideBroken()
sendOnChange()
holdOffline()
sendOnce()
forgetSending()
takeToken()
askOnChange()
takeCard()
followLive()
wakeIslands()
keepPlace()
sayNotice()
