import type { Visit } from '../../http/visit.ts'
import type { Language } from '../../words/languages.ts'
import { de } from './de/index.ts'
import { type DeskWords, en } from './en/index.ts'

/** What the desk says, in each of the shop's languages. */
const languages: Record<Language, DeskWords> = { en, de }

export const deskWordsOf = ({ language }: Pick<Visit, 'language'>): DeskWords => languages[language]
