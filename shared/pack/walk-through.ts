import { examplePack, packFileNames, type PackFileName } from './starting-pack'

const example = { id: 'keeping-and-taking', title: 'Keeping and taking' }

const steps: Record<PackFileName, string> = {
  'pack.yaml': `says what the pack is. Its \`id\` is for good; its \`version\` goes up whenever you pass on another content. What the other
files name (laws, references, decks) is listed here once.`,
  'module.md': `is the text to read. Its headings get ids (\`taking-a-thing\`), by which the other files point into it.`,
  'terms.yaml': `is the glossary: what the reader explains in the text, and what cards ask for.`,
  'cards.yaml': `asks for terms and for what the text says.`,
  'rules.yaml': `says what a learner decides, and what follows. _Facts_ are what a case may state; _elements_ are what the law asks for;
_findings_ follow from them. What a case does not state is neither yes nor no.`,
  'cases.yaml': `are the cases to decide. Each names the facts that its text states or denies, with the words that show it; the check
applies the rules to them and compares what comes out with the \`findings\` that you give. These two differ in one fact.`,
}

const intro = `Make a folder, put these six files into it, and run \`npm run -s cli -- pack check DIR\`: it finds nothing. Then replace the words
by yours, a file at a time, and check again: each fault is named with its file, line and field. \`npm run -s cli -- pack new DIR\`
writes the same files for you; in the window, _Write a pack_ does, with a form for each entry.`

const outro = `\`npm run -s cli -- pack coverage DIR\` tells what no case practises yet, \`pack export DIR FILE.actuspack\` makes one file of it to
pass on, and _Packs_ in the menu of the library, or \`pack import FILE\`, brings that in. A higher \`version\` of the same \`id\` takes the place
of the one that is there; marks, cards and progress stay.`

/** The shortest way to a pack that works, as a section of the documentation: a small example in full. */
export function walkThrough(): string {
  const files = examplePack(example)
  const blocks = packFileNames.map((name) => {
    const language = name.endsWith('.md') ? 'markdown' : 'yaml'
    return `**\`${name}\`** ${steps[name]}\n\n\`\`\`${language}\n${files[name]}\`\`\``
  })
  return ['## From an empty folder', intro, ...blocks, outro].join('\n\n')
}
