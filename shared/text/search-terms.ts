/*
 * The form in which text is put into a search index and in which what is looked for is asked. FTS5's unicode61 folds case,
 * and parts words at whatever is no letter or digit; the rest is done here, so that both sides agree.
 */

/** Letters of scripts that put no spaces between words: each is a word of its own, and words of them are phrases. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30FC\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu
const unspacedOrRun = new RegExp(`${unspaced.source}|(?:(?!${unspaced.source}).)+`, 'gsu')

/**
 * Marks that a reader may leave out: accents of any script, Hebrew points, Arabic vowel signs, and the Arabic line that
 * stretches a word. Not the marks of Japanese voicing nor that of й, which make another letter.
 */
const marks =
  /(?![\u3099\u309A])(?<![иИ](?=\u0306))(?:\u0640|[\p{Script=Inherited}\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED])/gu

/** Letters that Unicode does not take apart into a base and a mark. */
const bases: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ı: 'i',
}
const unparted = /[ßẞøØłŁđĐæÆœŒı]/g

// oxlint-disable-next-line no-control-regex -- from the first character to the last of ASCII
const plain = /^[\u0000-\u007F]*$/

/** The text without what a search ignores: diacritics, ligatures, full-width forms. Case stays. */
export function foldMarks(text: string): string {
  if (plain.test(text)) return text
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .replace(unparted, (letter) => bases[letter] ?? letter)
    .normalize('NFC')
}

/** The text as a search index takes it: marks folded, and spaces around each letter of a script that has none. */
export function searchableText(text: string): string {
  if (plain.test(text)) return text
  return foldMarks(text).replace(unspaced, ' $& ')
}

/** A run of letters cut into those that are words of their own and the runs between them; together they are the run. */
export function partsOfRun(run: string): string[] {
  return run.match(unspacedOrRun) ?? []
}

/** Whether a letter is a word of its own, as in Chinese. */
export function isUnspaced(letter: string): boolean {
  unspaced.lastIndex = 0
  return unspaced.test(letter)
}
