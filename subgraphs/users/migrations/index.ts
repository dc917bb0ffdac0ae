import type { Migration } from 'kysely'
import * as users from './0001_users.ts'
import * as keyRotation from './0002_key_rotation.ts'
import * as attempts from './0003_attempts.ts'
import * as growingWaits from './0004_growing_waits.ts'
import * as sessionAge from './0005_session_age.ts'
import * as emailChanges from './0006_email_changes.ts'
import * as internationalAddresses from './0007_international_addresses.ts'
import * as mailRequests from './0008_mail_requests.ts'
import * as identities from './0009_identities.ts'
import * as apiKeys from './0010_api_keys.ts'
import * as farewells from './0011_farewells.ts'
import * as retention from './0012_retention.ts'
import * as languages from './0013_languages.ts'
import * as waitingTraces from './0014_waiting_traces.ts'
import { ofOnePerson } from './0015_of_one_person.ts'
import { sorted } from './0016_sorted.ts'

export const migrations: Record<string, Migration> = {
  '0001_users': users,
  '0002_key_rotation': keyRotation,
  '0003_attempts': attempts,
  '0004_growing_waits': growingWaits,
  '0005_session_age': sessionAge,
  '0006_email_changes': emailChanges,
  '0007_international_addresses': internationalAddresses,
  '0008_mail_requests': mailRequests,
  '0009_identities': identities,
  '0010_api_keys': apiKeys,
  '0011_farewells': farewells,
  '0012_retention': retention,
  '0013_languages': languages,
  '0014_waiting_traces': waitingTraces,
  '0015_of_one_person': ofOnePerson,
  '0016_sorted': sorted,
}
