/** Where Alertmanager hands in mail, and who gets it. */
interface Delivery {
  smarthost: string
  from: string
  onCall: string
  team: string
}

/** In the compose file the mailbox stands in for everybody. */
export const intoMailbox: Delivery = {
  smarthost: 'mailpit:1025',
  from: 'alerts@micromart.example',
  onCall: 'on-call@micromart.example',
  team: 'team@micromart.example',
}

/** What an alert, of one of those services where some are said, hides behind itself: it is what comes of it. */
const hides = (
  cause: string,
  effects: readonly string[],
  { equal = [], of = [] }: { equal?: readonly string[]; of?: readonly string[] } = {},
) => ({
  source_matchers: [`alertname="${cause}"`, ...(of.length > 0 ? [`service=~"${of.join('|')}"`] : [])],
  target_matchers: [`alertname=~"${effects.join('|')}"`],
  equal: [...equal],
})

/** Who hears of what, and when again, as Alertmanager reads it. */
export function alertmanagerConfig({ smarthost, from, onCall, team }: Delivery): object {
  const mail = (to: string) => ({
    email_configs: [{ to, send_resolved: true, headers: { Subject: '{{ template "email.default.subject" . }}' } }],
  })
  return {
    global: { smtp_smarthost: smarthost, smtp_from: from, smtp_require_tls: false, resolve_timeout: '5m' },
    route: {
      receiver: 'team',
      // Not by service: what takes all of them, such as a PostgreSQL that they share, is one thing to be woken up for.
      group_by: ['alertname'],
      group_wait: '30s',
      group_interval: '5m',
      repeat_interval: '12h',
      routes: [
        // Whoever takes these tells somebody when they cease: a service outside, which this one cannot be.
        {
          receiver: 'dead-man',
          matchers: ['alertname="Watchdog"'],
          group_wait: '0s',
          group_interval: '1m',
          repeat_interval: '1m',
        },
        // Soon told again where another service joins in.
        {
          receiver: 'on-call',
          matchers: ['severity="page"'],
          group_wait: '10s',
          group_interval: '1m',
          repeat_interval: '1h',
        },
        { receiver: 'team', matchers: ['severity="ticket"'] },
      ],
    },
    inhibit_rules: [
      {
        source_matchers: ['severity="page"'],
        target_matchers: ['severity="ticket"'],
        equal: ['alertname', 'service', 'objective'],
      },
      hides(
        'ServiceDown',
        ['ProcessDown', 'ProcessRestartsOften', 'ConsumerStandsStill', 'OutboxGrows', 'SearchEmpty'],
        { equal: ['service'] },
      ),
      // What it cannot read or write comes of that.
      hides(
        'ServiceUnready',
        ['SubgraphFails', 'OutboxGrows', 'ConsumerStandsStill', 'PoolExhausted', 'BreakerOpen', 'WorkerStandsStill'],
        { equal: ['service'] },
      ),
      ...['ServiceDown', 'ServiceUnready'].flatMap(comesOf),
      hides('EventLogDown', ['OutboxGrows', 'ConsumerStandsStill', 'CacheDeaf', 'FreshnessBudgetBurns', 'SagaStuck']),
    ],
    receivers: [{ name: 'dead-man' }, { name: 'on-call', ...mail(onCall) }, { name: 'team', ...mail(team) }],
  }
}

/** What customers notice while nobody of a service can serve: somebody has been told of that already. */
const comesOf = (cause: string) => [
  // What is missing on a page, or in an answer, comes of whoever was to say it.
  hides(cause, ['PagesFail', 'AvailabilityBudgetBurns', 'LatencyBudgetBurns']),
  hides(cause, ['ConfirmationBudgetBurns', 'SagaStuck'], { of: ['orders', 'inventory', 'payments'] }),
  hides(cause, ['FreshnessBudgetBurns'], { of: ['products', 'inventory', 'search', 'router'] }),
  hides(cause, ['MailBudgetBurns'], { of: ['notifications', 'users'] }),
]
