import { brand } from '../brand.ts'
import type { About } from './en-about.ts'

/** What shoppers ask of any shop before they trust it, in German. */
export const about: About = {
  nav: 'Gut zu wissen',
  pages: {
    delivery: {
      title: 'Versand und Rückgabe',
      lead: `Was der Versand bei ${brand.name} kostet, wann eine Karte belastet wird und wie etwas zurückgeht.`,
      parts: [
        [
          'Was der Versand kostet',
          'Am Regal stehen Preise ohne Steuer und Versand: was beides ausmacht, hängt vom Land ab. Die Kasse sagt es, sobald Sie eines gewählt haben, bevor Sie zahlen.',
        ],
        [
          'Wann Sie zahlen',
          'Ihre Karte sagt die Summe zu, wenn Sie bestellen, und wird belastet, wenn das Paket geht. Stornieren Sie vorher auf der Seite der Bestellung, wird nichts belastet.',
        ],
        [
          'Wo Ihre Bestellung ist',
          'Ihre Seite zeigt jeden Schritt, sobald er geschieht. Wir schreiben Ihnen auch, und jede Mail führt auf die Seite zurück, mit Konto oder ohne.',
        ],
        [
          'Etwas zurückgeben',
          'Ist sie angekommen, hat die Seite der Bestellung einen Knopf für die Rückgabe. Sobald alles wieder bei uns ist, geht das Geld auf die Karte zurück, die gezahlt hat.',
        ],
      ],
    },
    privacy: {
      title: 'Was wir von Ihnen wissen',
      lead: `Was ${brand.name} von denen behält, die hier einkaufen, wie lange, und wie es vergessen wird.`,
      parts: [
        [
          'Was wir behalten',
          'Wohin ein Paket geht und wohin wir schreiben, was Sie bestellt haben und, wenn Sie ein Konto eröffnen, Ihren Namen, Ihre Adressen, Ihre Geräte und was wir Ihnen mitgeteilt haben. Die Nummer einer Karte sehen wir nie: die hat unser Zahlungsdienst, wir kennen die letzten vier Ziffern.',
        ],
        [
          'Cookies',
          'Eines, das Ihren Korb behält und Sie einlässt, und eines für Ihre Währung, sobald Sie eine gewählt haben. Keines folgt Ihnen anderswohin.',
        ],
        [
          'Wie lange',
          'Ein Korb bleibt dreißig Tage nach seiner letzten Änderung. Was bestellt wurde und was es kostete, müssen wir für die Steuer behalten; wohin es ging, wird zwei Jahre nach der Bestellung eines Gastes vergessen, und mit einem Konto, sobald Sie es schließen.',
        ],
        [
          'Eine Kopie, und vergessen werden',
          'Ihr Konto hat alles, was wir von Ihnen wissen, als Datei, und einen Knopf, der es für immer schließt. Was Sie als Gast bestellt haben, kommt dazu, sobald Sie mit derselben Adresse ein Konto eröffnen und sie bestätigen.',
        ],
      ],
    },
    shop: {
      title: `Über ${brand.name}`,
      lead: `Was ${brand.name} ist und wie man es erreicht.`,
      parts: [
        [
          'Ein Laden zum Hineinsehen',
          `${brand.name} zeigt, wie ein Laden gebaut sein kann. Solange hier nichts anderes steht, wird nichts verkauft und niemand belastet.`,
        ],
        [
          'Wer ihn betreibt',
          'Name, Anschrift und wie man Sie erreicht, stehen hier, sobald jemand ihn als seinen eigenen eröffnet hat.',
        ],
      ],
    },
  },
}
