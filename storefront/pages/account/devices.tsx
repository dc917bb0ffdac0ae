import type { DevicesQuery } from '../../generated/graphql.ts'
import { graphql } from '../../generated/index.ts'
import { backTo } from '../../http/back-to.ts'
import { readForm } from '../../http/form.ts'
import { signedIn } from '../../http/signed-in.ts'
import { useVisit } from '../../ui/shop-context.tsx'
import { WhoseField } from '../../ui/whose-field.tsx'
import type { Words } from '../../words/en.ts'
import { refusalIn } from '../../words/refusal.ts'
import { failedPage } from '../errors/failed.tsx'
import type { Making } from '../routes.ts'
import { deviceOf } from './device.ts'
import { Room } from './rooms.tsx'

const DevicesDocument = graphql(`
  query Devices {
    ...Chrome
    me {
      id
      sessions { id userAgent createdAt lastSeenAt isCurrent }
    }
  }
`)

const EndSessionDocument = graphql(`
  mutation EndSession($id: ID!) {
    signOut(sessionId: $id) {
      __typename
      ... on Problem { message }
    }
  }
`)

type Session = NonNullable<DevicesQuery['me']>['sessions'][number]

/** Where somebody is signed in. */
export function devices({ app, draw }: Making): void {
  app.get(
    '/account/devices',
    signedIn(async (context, visit) => {
      const answer = await visit.ask(DevicesDocument, {})
      const { data } = answer
      const page = data?.me
        ? { title: visit.words.account.devices.title, chrome: data, body: <Devices sessions={data.me.sessions} /> }
        : failedPage(visit, answer, 'me')
      return draw(context, { ...page, personal: true })
    }),
  )

  app.post(
    '/account/devices/end',
    signedIn(async (context, visit) => {
      const id = (await readForm(context)).text('id')
      const answer = await visit.ask(EndSessionDocument, { id })
      return backTo(context, '/account/devices', refusalIn(visit, visit.words.refusals.device, answer, 'signOut'))
    }),
  )
}

/** What its owner knows a device by, such as `Firefox on Windows`; of one that is no browser, what it calls itself. */
function nameOf(userAgent: string | null | undefined, { account: { devices: said } }: Words): string {
  if (!userAgent) return said.unknown
  const { browser, system } = deviceOf(userAgent)
  if (browser === null) return system ?? userAgent
  return system === null ? browser : said.named(browser, system)
}

function Devices({ sessions }: { sessions: readonly Session[] }) {
  const { words, formats } = useVisit()
  const said = words.account.devices
  return (
    <Room title={said.title}>
      <ul className="kept-list">
        {sessions.map(({ id, userAgent, createdAt, lastSeenAt, isCurrent }) => (
          <li key={id}>
            <p>
              <b title={userAgent ?? undefined}>{nameOf(userAgent, words)}</b>
              <span className="soft">{`${said.since(formats.day(createdAt))}. ${said.seen(formats.time(lastSeenAt))}.`}</span>
            </p>
            {isCurrent ? (
              <span className="soft">{said.here}</span>
            ) : (
              <form method="post" action="/account/devices/end" className="kept-actions">
                <WhoseField />
                <button
                  type="submit"
                  className="quiet"
                  name="id"
                  value={id}
                  aria-label={`${said.end}: ${nameOf(userAgent, words)}`}
                >
                  {said.end}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </Room>
  )
}
