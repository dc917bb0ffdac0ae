import type { en } from '../en/index.ts'

const n = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** Was gesagt wird, wo eine eingelesene Datei zurückgenommen wird. */
export const importUndo: (typeof en)['importUndo'] = {
  title: 'Eine eingelesene Datei',
  past: 'Früher eingelesen',
  pastAway: 'Was früher eingelesen wurde, ist gerade nicht zu zeigen.',
  facts: {
    file: 'Datei',
    when: 'Wann',
    who: 'Von wem',
    made: 'Produkte angelegt',
    changed: 'Änderungen',
    state: 'Stand',
  },
  stands: 'gilt',
  undone: 'zurückgenommen',
  undoneAt: (time) => `Sie wurde zurückgenommen, ${time}.`,
  goes: 'Was das Zurücknehmen tut',
  whatGoes:
    'Die Produkte, die sie angelegt hat, kommen aus dem Regal, und was sie geändert hat, ist wie zuvor: Texte, Bilder, Kategorien, Preise, Gewichte und Stand. Was jemand seither daran geändert hat, bleibt, wie es jetzt ist. Der Bestand geht um das zurück, was ein- oder ausgebucht wurde; was seither verkauft ist, bleibt verkauft.',
  otherwise: 'Was anders ist als zuvor',
  whatIsOtherwise: 'Das hat seither jemand geändert; darum wurde es nicht zurückgenommen.',
  lookedAt: (steps) => `Nur die letzten ${steps} ihrer Schritte wurden angesehen; zurückgenommen wird sie ganz.`,
  force: 'Auch zurücknehmen, was jemand seither geändert hat',
  whatStays:
    'Varianten, die dazukamen, werden zurückgezogen; angelegte Kategorien bleiben. Liest jemand die Datei noch ein, wird seine Seite angehalten.',
  take: 'Zurücknehmen',
  takeRest: 'Auch das zurücknehmen',
  keep: 'So lassen',
  running: 'Die Datei wird zurückgenommen',
  progress: (done, of) => `${done} von ${n(of, 'Sache', 'Sachen')} sind zurückgenommen.`,
  stopped: 'Angehalten. Was zurückgenommen ist, bleibt es; „Weiter“ nimmt den Rest zurück.',
  lost: 'Die Seite war nicht zu erreichen. Was zurückgenommen ist, bleibt es; versuchen Sie „Weiter“.',
  keepOpen: 'Lassen Sie diese Seite offen, bis alles fertig ist. Ohne Skript drücken Sie nach jedem Schritt „Weiter“.',
  over: (file) => `${file} ist zurückgenommen`,
  cameOff: (products) => `${n(products, 'Produkt ist', 'Produkte sind')} aus dem Regal genommen.`,
  asBefore: (things) => `${n(things, 'Sache ist', 'Sachen sind')} wie zuvor.`,
  left: 'Was bleibt',
  rest: 'Ansehen, was anders ist als zuvor; dort lässt es sich zurücknehmen.',
}
