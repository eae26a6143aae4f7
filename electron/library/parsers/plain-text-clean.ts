// oxlint-disable no-control-regex -- control characters are what is looked for here

/** Bold and underlined words as a terminal prints them: a letter, a step back, and the same letter or a line once more. */
const overstruck = /(?:_\u0008)+(?=.)|(.)(?:\u0008\1)+/gu
/** What switches a terminal's colours and other looks. */
const escapes = /\u001B\[[\d;]*[A-Za-z]/g

/** Over each node of a manual that was made for Info: it names its neighbours, and is no part of the text. */
const infoHead = /^(?:\u001F\n)?File: [^\s,]+,[ \t]+Node: .*$/gm

/** Undoes what a text has for the terminal that was to show it. */
export function forReading(text: string): string {
  let clean = text
  if (clean.includes('\u0008')) clean = clean.replace(overstruck, '$1').replaceAll('\u0008', '')
  if (clean.includes('\u001B')) clean = clean.replace(escapes, '')
  if (clean.includes('Node: ')) clean = clean.replace(infoHead, '')
  return clean
}
