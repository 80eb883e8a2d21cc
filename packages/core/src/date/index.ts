export { type CalendarDate, calendarDate, type Day, dayOf, isoDay } from './calendar.ts';
export { type EdtfDate, type ParsedDate, readDate } from './edtf.ts';
export { isBefore, isExactDay, isFirm, parseDate } from './order.ts';
export { dateInSentence, dateInWords } from './words.ts';
