import type { DeskWords } from '../en/index.ts'

/** Was zu Menschen gesagt wird und zu dem, was andere erfahren. */
export const people: Pick<DeskWords, 'customers'> = {
  customers: {
    title: 'Kunden',
    email: 'E-Mail',
    name: 'Name',
    since: 'Hier seit',
    role: 'Rolle',
    count: (count) => `${count} ${count === 1 ? 'Konto' : 'Konten'}`,
    empty: [
      'Niemand hat so eine Adresse.',
      'Ein Teil davon genügt. Gäste haben kein Konto: sie findet die Bestellnummer.',
    ],
    unverified: 'nicht bestätigt',
    card: 'Karte',
    roles: { CUSTOMER: 'Kunde', STAFF: 'Mitarbeit', ADMIN: 'Leitung' },
    setRole: 'Diese Rolle geben',
    setRoleHint: 'Beendet alle Sitzungen des Kontos und benachrichtigt es per Mail.',
    roleSet: 'Die Rolle ist geändert; die Sitzungen sind beendet.',
  },
}
