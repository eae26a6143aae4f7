/*
 * Other forms under which a word that is looked for is found too: inflections of an English word, German letters that were
 * written out, and Arabic letters that many write for each other. None of it asks whether a word exists: a form that nobody
 * writes is found nowhere.
 */

/** Shorter words are articles, prepositions and the like. */
const SHORTEST = 4
/** What is left of a word without its ending is no shorter: thing is no form of the. */
const SHORTEST_STEM = 3
/** Words in -s that are no plural, and that would be found wherever a very common word stands. */
const alone = new Set(['news', 'ours', 'yours', 'hers', 'theirs'])

/**
 * Other forms of a word.
 * @param word folded, in lower case
 */
export function otherForms(word: string): string[] {
  const forms = new Set([...inflections(word), ...germanLetters(word), ...arabicLetters(word)])
  forms.delete(word)
  return [...forms]
}

function inflections(word: string): string[] {
  if (word.length < SHORTEST || !/^[a-z]+$/.test(word) || alone.has(word)) return []
  const stems = stemsOf(word)
  return (stems.length > 0 ? stems : [word]).flatMap(inflected)
}

/** What a word may be an inflection of. */
function stemsOf(word: string): string[] {
  const stem = /^(.+[^s])s$|^(.+)(?:ed|ing)$/.exec(word)
  const [, withoutS, withoutEnding] = stem ?? []
  const stems: string[] = []
  if (withoutS !== undefined) {
    stems.push(withoutS)
    if (withoutS.endsWith('ie')) stems.push(`${withoutS.slice(0, -2)}y`)
    if (/(?:s|x|z|ch|sh)e$/.test(withoutS)) stems.push(withoutS.slice(0, -1))
  }
  if (withoutEnding !== undefined && withoutEnding.length >= SHORTEST_STEM) {
    stems.push(withoutEnding, `${withoutEnding}e`)
    if (/([bdgklmnprt])\1$/.test(withoutEnding)) stems.push(withoutEnding.slice(0, -1))
    if (withoutEnding.endsWith('i')) stems.push(`${withoutEnding.slice(0, -1)}y`)
  }
  return stems.filter(({ length }) => length >= SHORTEST_STEM)
}

function inflected(stem: string): string[] {
  if (/[^aeiou]y$/.test(stem)) {
    const begin = stem.slice(0, -1)
    return [stem, `${begin}ies`, `${begin}ied`, `${stem}ing`]
  }
  if (stem.endsWith('e')) return [stem, `${stem}s`, `${stem}d`, `${stem.slice(0, -1)}ing`]
  const plural = /(?:s|x|z|ch|sh)$/.test(stem) ? `${stem}es` : `${stem}s`
  return [stem, plural, `${stem}ed`, `${stem}ing`]
}

/** Übergabe is folded to ubergabe; who has no ü on the keyboard writes uebergabe. */
function germanLetters(word: string): string[] {
  return word.length < SHORTEST ? [] : [word.replaceAll(/([aou])e/g, '$1')]
}

/** The last letter of a word, as the Arabic normalisation of Lucene has it: teh marbuta and heh, alef maksura and yeh. */
const alike: Readonly<Record<string, string>> = { ة: 'ه', ه: 'ة', ى: 'ي', ي: 'ى' }

function arabicLetters(word: string): string[] {
  const last = alike[word.at(-1) ?? '']
  return last === undefined ? [] : [word.slice(0, -1) + last]
}
