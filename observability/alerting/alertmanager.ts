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

/** Whoever an alert of that service hides behind itself: it is what comes of it. */
const hides = (cause: string, effects: readonly string[], equal: readonly string[] = []) => ({
  source_matchers: [`alertname="${cause}"`],
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
      group_by: ['alertname', 'service', 'objective'],
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
        { receiver: 'on-call', matchers: ['severity="page"'], group_wait: '10s', repeat_interval: '1h' },
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
        ['service'],
      ),
      // What it cannot read or write comes of that.
      hides(
        'ServiceUnready',
        ['SubgraphFails', 'OutboxGrows', 'ConsumerStandsStill', 'PoolExhausted', 'BreakerOpen', 'WorkerStandsStill'],
        ['service'],
      ),
      // What is missing on a page comes of whoever was to say it.
      ...['ServiceDown', 'ServiceUnready'].map((cause) => hides(cause, ['PagesFail'])),
      hides('EventLogDown', ['OutboxGrows', 'ConsumerStandsStill', 'CacheDeaf', 'FreshnessBudgetBurns', 'SagaStuck']),
    ],
    receivers: [{ name: 'dead-man' }, { name: 'on-call', ...mail(onCall) }, { name: 'team', ...mail(team) }],
  }
}
