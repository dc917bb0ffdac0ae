import { askOnChange } from './answers.ts'
import { takeCard } from './card-field.ts'
import { forgetSending, hideBroken, sendOnChange, takeToken } from './enhance.ts'
import { wakeIslands } from './islands.ts'
import { keepPlace } from './keep-place.ts'
import { followLive } from './live.ts'
import { tellOfCookies } from './no-cookies.ts'
import { holdOffline } from './offline.ts'
import { runEach } from './run-each.ts'
import { sayNotice } from './say-notice.ts'
import { sendOnce } from './send-once.ts'

// All that every page runs. A page is complete without it.
runEach([
  hideBroken,
  sendOnChange,
  holdOffline,
  sendOnce,
  forgetSending,
  takeToken,
  askOnChange,
  takeCard,
  followLive,
  wakeIslands,
  keepPlace,
  tellOfCookies,
  sayNotice,
])
