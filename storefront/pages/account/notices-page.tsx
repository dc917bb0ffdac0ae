import type { NoticesQuery } from '../../generated/graphql.ts'
import { Field } from '../../ui/field.tsx'
import { Paging } from '../../ui/paging.tsx'
import { useVisit } from '../../ui/shop-context.tsx'
import { WhoseField } from '../../ui/whose-field.tsx'
import { channels, topics } from './notice-topics.ts'
import { Room } from './rooms.tsx'

type Me = NonNullable<NoticesQuery['me']>

/** A number that was typed, and what is the matter with it. */
export interface WrongPhone {
  typed: string
  fault: string
}

interface NoticesPageProps {
  me: Me
  wrong?: WrongPhone | undefined
}

export function NoticesPage({ me, wrong }: NoticesPageProps) {
  const { words } = useVisit()
  const said = words.account.notices
  return (
    <Room title={said.title}>
      <div data-live="/account/notices/live">
        <p className="connection" role="status">
          <span className="connection-live">{said.live}</span>
          <span className="connection-lost">{words.order.lost}</span>
        </p>
        <p role="status" className="soft">
          <span id="unread" data-answer>
            {said.unreadCount(me.notifications?.unreadCount ?? 0)}
          </span>
        </p>
        <Told me={me} />
      </div>
      <Where me={me} wrong={wrong} />
    </Room>
  )
}

function Told({ me }: { me: Me }) {
  const { words, formats } = useVisit()
  const said = words.account.notices
  const { edges, pageInfo, unreadCount } = me.notifications ?? { edges: [], pageInfo: null, unreadCount: 0 }
  return (
    <div id="notices" data-answer>
      {edges.length === 0 && <p className="notice">{me.notifications ? said.none : words.errors.away}</p>}
      {unreadCount > 0 && (
        <form method="post" action="/account/notices/read">
          <WhoseField />
          <button type="submit" className="button plain small">
            {said.read}
          </button>
        </form>
      )}
      <ul className="kept-list">
        {edges.map(({ node: { id, title, body, createdAt, readAt, order } }) => (
          <li key={id} className={readAt ? undefined : 'unread'}>
            <p>
              <b>{order ? <a href={`/orders/${encodeURIComponent(order.id)}`}>{title}</a> : title}</b>
              <span>{body}</span>
              <span className="soft">
                {formats.time(createdAt)}
                {!readAt && ` · ${said.unread}`}
              </span>
            </p>
          </li>
        ))}
      </ul>
      {pageInfo && <Paging page={pageInfo} more={said.earlier} />}
    </div>
  )
}

function Where({ me, wrong }: NoticesPageProps) {
  const { words } = useVisit()
  const { account } = words
  const said = account.notices
  const chosen = new Map((me.notificationPreferences ?? []).map((one) => [one.topic, one.channels]))
  return (
    <section id="where">
      <h2>{said.where}</h2>
      <ul className="kept-list">
        {topics.map((topic) => (
          <li key={topic}>
            <form method="post" action="/account/notices/where" className="where" data-send-on-change>
              <WhoseField />
              <input type="hidden" name="topic" value={topic} />
              <fieldset>
                <legend>{said.topics[topic]}</legend>
                {channels.map((channel) => (
                  <label key={channel} className="check">
                    <input
                      type="checkbox"
                      name={channel}
                      value="1"
                      defaultChecked={chosen.get(topic)?.includes(channel) ?? false}
                    />
                    {said.channels[channel]}
                  </label>
                ))}
              </fieldset>
              <button type="submit" className="quiet scripted">
                {account.save}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form className="stack" method="post" action="/account/notices/phone">
        <WhoseField />
        <Field
          name="number"
          label={said.phone}
          type="tel"
          autoComplete="tel"
          hint={said.phoneHint}
          fault={wrong?.fault}
          defaultValue={wrong?.typed ?? me.phoneNumber ?? ''}
          maxLength={30}
        />
        <button type="submit" className="button plain small">
          {account.save}
        </button>
      </form>
    </section>
  )
}
