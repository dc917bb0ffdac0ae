import type { Told } from '../words/words.ts'

/** What somebody is told, as an SMS. */
export const asSms = ({ title, body }: Told): string => `MicroMart: ${title}. ${body}`
