import type { DeskWords } from '../en/index.ts'

/** Was über den Zustand der Dienste gesagt wird. */
export const health: Pick<DeskWords, 'health'> = {
  health: {
    title: 'Zustand',
    columns: {
      service: 'Dienst',
      state: 'Zustand',
      outbox: 'Noch nicht gesendet',
      putOff: 'Neu versucht',
      letters: 'Nicht verarbeitet',
    },
    states: { well: 'in Ordnung', behind: 'bitte ansehen', partly: 'teils nicht da', away: 'nicht da' },
    since: (time) => `seit ${time}`,
    next: (time) => `wieder ${time}`,
    tried: (count) => (count === 1 ? 'einmal versucht' : `${count}-mal versucht`),
    lettersOf: (service, count) =>
      count === 1
        ? `Eine Nachricht, die ${service} nicht verarbeiten konnte`
        : `${count} Nachrichten, die ${service} nicht verarbeiten konnte`,
    lettersHint:
      'Bitte zuerst den Grund beheben. Eine Nachricht, hinter der andere warten, nimmt alles zu ihrer Bestellung, ihrem Produkt oder Konto mit.',
    letterStates: {
      PARKED: 'andere warten dahinter',
      UNPROCESSABLE: 'nicht zu verarbeiten',
      REDRIVING: 'unterwegs',
      DISCARDING: 'wird verworfen',
    },
    redriveAll: 'Alle neu versuchen',
    redrive: 'Neu versuchen',
    redriven: (count) => (count === 1 ? 'Eine Nachricht ist unterwegs.' : `${count} Nachrichten sind unterwegs.`),
    discard: 'Verwerfen',
    discardTitle: 'Diese Nachricht endgültig verwerfen?',
    discardHint: (service) =>
      `${service} wird sie nie verarbeiten; was dahinter wartet, geht ohne sie weiter. Das lässt sich nicht zurücknehmen.`,
    discardSurely: 'Endgültig verwerfen',
    keep: 'Behalten',
    discarded: (count) => (count === 1 ? 'Eine Nachricht ist gleich weg.' : `${count} Nachrichten sind gleich weg.`),
    gone: 'Das gibt es schon nicht mehr.',
    more: (count) => `Und ${count} weitere.`,
    putOffOf: (service, count) =>
      count === 1 ? `Eine Sache, die ${service} neu versucht` : `${count} Sachen, die ${service} neu versucht`,
    putOffHint: 'Sie gelingen, sobald der Grund behoben ist, spätestens zehn Minuten danach.',
    sagas: (count) =>
      count === 0 ? 'Keine Bestellung wartet' : count === 1 ? 'Eine Bestellung wartet' : `${count} Bestellungen warten`,
    steps: {
      reserve: 'dass Ware reserviert wird',
      commit: 'dass Ware entnommen wird',
      ship: 'dass Ware hinausgeht',
      release: 'dass Ware zurückgegeben wird',
      authorise: 'dass die Karte gefragt wird',
      capture: 'dass das Geld eingezogen wird',
      void: 'dass die Karte freigegeben wird',
      refund: 'dass das Geld zurückgeht',
      deadline: 'dass sie storniert wird',
    },
    stuck: 'Ohne Antwort',
    stuckHint:
      'Es wird von selbst weiter gefragt. Bitte oben nachsehen, ob inventory oder payments nicht da ist oder Nachrichten nicht verarbeiten konnte.',
    noOrder: 'Eine Bestellung ohne Seite',
    elsewhere: 'Was der Laden verspricht',
    elsewhereHint:
      'Ob Geld, Ware und Bestellungen übereinstimmen, wird hier nicht geprüft: Das tut npm run invariants und, wo der Laden auf einem Rechner läuft, fortwährend der Auditor; Viewer und Dashboards zeigen es. Was bei einem Alarm zu tun ist, steht in docs/operations.md.',
  },
}
