// What spreadsheets make of cells whose owners never see it again: the number is rounded for good, and the size is a day.

/** Whether a cell is what is left of a long number: `1.23E+11` of a barcode. */
export const isRounded = (cell: string): boolean => /^\d(?:[.,]\d+)?E\+\d{2}$/i.test(cell)

const months =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mrz|mär|mai|okt|dez|janv|févr|mars|avr|juin|juil|août|sept|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|sty|lut|kwi|maj|cze|lip|sie|wrz|paź|lis|gru'
const day = new RegExp(`^(?:\\d{1,2}[-. ]\\s?(?:${months})\\.?|(?:${months})\\.?[-. ]\\d{1,2})$`, 'i')

/** `1 Set` is as many pieces as are sold together, and no Italian September. */
const pieces = /^\d{1,2}\s+set$/i

/** Whether a value is a day or a month as spreadsheets write them: `2-Mar` of a size 2-3, `02. Mrz`, `Mar-02`. */
export const isMadeDate = (value: string): boolean => day.test(value) && !pieces.test(value)
