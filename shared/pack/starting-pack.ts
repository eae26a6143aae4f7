import { yamlFiles, type YamlFileName } from './parts'

export const moduleFile = 'module.md'
export type PackFileName = YamlFileName | typeof moduleFile

/** The files of a pack in the order in which an author writes them. */
export const packFileNames: readonly PackFileName[] = ['pack.yaml', moduleFile, ...yamlFiles.slice(1)]

/** What a new pack is called; the rest its author replaces. */
export interface NewPack {
  id: string
  title: string
}

/** A small pack that has one of everything, and works: what the documentation shows, and what an author may begin with. */
export const examplePack = ({ id, title }: NewPack): Record<PackFileName, string> => ({
  'pack.yaml': manifest({ id, title }, 'Example Act', '{ id: take-care, name: Keeping and taking }'),
  'module.md': `# ${inMarkdown(title)}

## Taking a thing

Whoever *takes* a thing has it in their own hands, and no longer in those of another. Who only looks at it takes nothing.

## Consent of the owner

Taking is no wrong where the owner agrees. Consent that comes afterwards changes nothing.
`,
  'terms.yaml': `- id: taking
  term: taking
  aliases: [takes]
  definition: Getting a thing into one’s own hands, and out of those of another.
  source: { instrument: law, article: "1" }
  passage: { section: taking-a-thing, quote: Whoever takes a thing }
`,
  'cards.yaml': `- id: taking
  deck: take-care
  type: definition
  term: taking
- id: later-consent
  deck: take-care
  type: question
  front: Does consent that comes afterwards undo the taking?
  back: No.
  passage: { section: consent-of-the-owner, quote: Consent that comes afterwards changes nothing }
`,
  'rules.yaml': `roles: { subject: owner, actor: taker }
facts:
  - { id: thing.taken, label: thing taken, belongs-to: case, term: taking }
  - { id: consent.given, label: consent, belongs-to: case }
elements:
  - id: taken
    label: Taking
    question: Did somebody take a thing of another?
    when: thing.taken
    source: { instrument: law, article: "1", section: taking-a-thing }
    terms: [taking]
  - id: without-consent
    label: Without consent
    question: Did the owner agree before?
    when: { not: consent.given }
    source: { instrument: law, article: "2", section: consent-of-the-owner }
findings:
  - id: wrong
    label: Wrongful taking
    when: { all: [taken, without-consent] }
    source: { instrument: law, article: "1" }
    when-open: { supported-by: [taken] }
`,
  'cases.yaml': `- id: umbrella-asked
  title: The umbrella by the door
  level: 1
  family: umbrella
  pair: { with: umbrella, fact: consent.given }
  text: |-
    It rained. M. asked the caretaker for his umbrella, and he nodded.

    She took it home.
  facts:
    - { fact: thing.taken, is: yes, quotes: [She took it home] }
    - { fact: consent.given, is: yes, quotes: [he nodded] }
  findings: { wrong: no }
  decisive: without-consent
  explanation: The owner agreed before she took it.
- id: umbrella
  title: The umbrella in the rain
  level: 1
  family: umbrella
  pair: { with: umbrella-asked, fact: consent.given }
  text: |-
    It rained. M. asked the caretaker for his umbrella, and he shook his head.

    She took it home.
  facts:
    - { fact: thing.taken, is: yes, quotes: [She took it home] }
    - { fact: consent.given, is: no, quotes: [he shook his head] }
  findings: { wrong: yes }
  decisive: without-consent
  explanation: She took what was another’s, and he had said no.
  invites:
    - to think that asking is enough
`,
})

/** The least that a new pack has; its author writes the rest, and the check says what is missing. */
export const emptyPack = ({ id, title }: NewPack): Record<PackFileName, string> => ({
  'pack.yaml': manifest({ id, title }, 'Act', '{ id: cards, name: Cards }'),
  'module.md': `# ${inMarkdown(title)}\n`,
  'terms.yaml': '[]\n',
  'cards.yaml': '[]\n',
  'rules.yaml': `roles: { subject: person, actor: offender }
facts: []
elements: []
findings: []
`,
  'cases.yaml': '[]\n',
})

function manifest({ id, title }: NewPack, law: string, deck: string): string {
  return `format: 2
id: ${id}
version: 0.1.0
title: ${JSON.stringify(title)}
shortTitle: ${JSON.stringify(title.slice(0, 40).trim())}
language: en
byline: Say where the text comes from.
licence: CC BY 4.0
module: { series: own, number: 1 }
instruments:
  - { id: law, name: ${law}, short: ${law}, year: 2020 }
series:
  - { id: own, name: Own modules, modules: [] }
references: []
decks:
  - ${deck}
`
}

const inMarkdown = (text: string): string => text.replaceAll(/[\\`*_[\]<>#]/g, String.raw`\$&`)
