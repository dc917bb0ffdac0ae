/** What is said of how the services are. */
export const health = {
  health: {
    title: 'Health',
    columns: {
      service: 'Service',
      state: 'State',
      outbox: 'Not sent yet',
      putOff: 'Tried again',
      letters: 'Not handled',
    },
    states: { well: 'well', behind: 'needs a look', partly: 'partly away', away: 'away' },
    since: (time: string) => `since ${time}`,
    next: (time: string) => `next ${time}`,
    tried: (count: number) => (count === 1 ? 'tried once' : `tried ${count} times`),
    lettersOf: (service: string, count: number) =>
      count === 1
        ? `One message that ${service} could not handle`
        : `${count} messages that ${service} could not handle`,
    lettersHint: 'Mend the reason first. A message that waits brings all of its order, product or account with it.',
    letterStates: {
      PARKED: 'others wait behind it',
      UNPROCESSABLE: 'cannot be handled',
      REDRIVING: 'on its way',
      DISCARDING: 'to be gone',
    },
    redriveAll: 'Try all again',
    redrive: 'Try again',
    redriven: (count: number) => (count === 1 ? 'One message is on its way.' : `${count} messages are on their way.`),
    discard: 'Discard',
    discardTitle: 'Discard this message for good?',
    discardHint: (service: string) =>
      `${service} will never handle it, and what waits behind it goes on without it. It cannot be undone.`,
    discardSurely: 'Discard it for good',
    keep: 'Keep it',
    discarded: (count: number) =>
      count === 1 ? 'One message is to be gone in a moment.' : `${count} messages are to be gone in a moment.`,
    gone: 'They are gone already.',
    more: (count: number) => `And ${count} more.`,
    putOffOf: (service: string, count: number) =>
      count === 1 ? `One thing that ${service} tries again` : `${count} things that ${service} tries again`,
    putOffHint: 'They are done as soon as their reason is gone, ten minutes later at most.',
    sagas: (count: number) =>
      count === 0 ? 'No checkout waits' : count === 1 ? 'One checkout waits' : `${count} checkouts wait`,
    steps: {
      reserve: 'stock to be reserved',
      commit: 'stock to be taken',
      ship: 'stock to leave',
      release: 'stock to be given back',
      authorise: 'the card to be asked',
      capture: 'the money to be taken',
      void: 'the card to be let go',
      refund: 'the money to be given back',
      deadline: 'the order to be cancelled',
    } as Record<string, string>,
    stuck: 'Without an answer',
    stuckHint:
      'They are asked for again by themselves. See whether stock or payments above is away or has messages that it could not handle.',
    noOrder: 'An order without a page',
    elsewhere: 'What the shop promises',
    elsewhereHint:
      'Whether money, stock and orders agree is not checked here: npm run invariants does it, the auditor all the time where the shop runs on one machine, and the viewer and the dashboards show it. What to do about an alarm stands in docs/operations.md.',
  },
}
