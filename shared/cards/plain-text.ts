/** Whatever may be a sign of Markdown; a text that has none is drawn without reading it as such. */
const sign = /[*_`~[\]\\<&|]|https?:|www\.|@|^[ \t]*(?:[-+>#=]|\d+[.)])|^(?: {4}|\t)/m

/** The paragraphs of a text that has no signs of Markdown; null where it may have some. */
export function plainParagraphs(text: string): string[] | null {
  return sign.test(text) ? null : text.split(/\n[ \t]*\n/).filter((paragraph) => paragraph.trim() !== '')
}
