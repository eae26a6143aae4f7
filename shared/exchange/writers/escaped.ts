const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Words as HTML, in an element or in a quoted attribute. */
export const escaped = (words: string): string =>
  words.toWellFormed().replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign)
