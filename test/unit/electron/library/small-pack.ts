import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export type PackFile = 'pack.yaml' | 'module.md' | 'terms.yaml' | 'cards.yaml' | 'rules.yaml' | 'cases.yaml'

/** The files of a small pack without faults. */
export const smallPackFiles: Record<PackFile, string> = {
  'pack.yaml': `format: 2
id: locks
version: 1.0.0
title: Locks and rivers
shortTitle: Locks
language: en
byline: Written for the tests.
licence: MIT
module: { series: harbours, number: 2 }
instruments:
  - { id: rules-1911, name: Harbour Rules, short: Harbour Rules, year: 1911 }
series:
  - id: harbours
    name: Harbours
    modules:
      - { number: 1, title: Boats }
references:
  - { id: weir-2019, label: "Weir, 2019", full: "Weir, A. (2019) Locks." }
decks:
  - { id: basics, name: Basics }
`,
  'module.md': `# Locks and rivers

## Locks

A lock lifts a boat ([Weir, 2019](ref:weir-2019)). See [Module 1](module:harbours/1) and [§ 2](#finding).

## Finding

A *finder* takes up a thing that another has lost.

- rope
- timber
`,
  'terms.yaml': `- id: lock
  term: lock
  aliases: [locks]
  definition: What lifts a boat.
  source: { reference: weir-2019 }
  passage: { section: locks, quote: A lock lifts a boat }
- id: finder
  term: finder (of timber)
  aliases: [a finder]
  definition: Who takes up a thing that another has lost.
  source: { instrument: rules-1911, article: "4" }
  passage: { section: finding, quote: A finder takes up a thing }
  see: [lock]
`,
  'cards.yaml': `- id: what-lifts
  deck: basics
  type: question
  term: lock
  front: What lifts a boat?
  back: A lock.
  passage: { section: locks }
- id: finder
  deck: basics
  type: definition
  term: finder
- id: things
  deck: basics
  type: elements
  front: What may be found?
  items: [rope, timber]
  passage: { section: finding, quote: rope }
`,
  'rules.yaml': `roles: { subject: owner, actor: finder }
facts:
  - { id: thing.lost, label: thing was lost, belongs-to: case, term: finder }
  - { id: thing.taken, label: thing was taken up, belongs-to: actor }
elements:
  - id: lost
    label: Lost
    question: Was it lost?
    when: thing.lost
    source: { instrument: rules-1911, article: "4", section: finding }
    terms: [finder]
  - id: taken
    label: Taken
    question: Was it taken up?
    when: { any: [thing.taken] }
    source: { instrument: rules-1911, article: "4" }
findings:
  - id: found
    label: Found
    when: { all: [lost, taken] }
    source: { instrument: rules-1911, article: "4" }
    when-open: { supported-by: [lost] }
`,
  'cases.yaml': `- id: the-log
  title: The log
  level: 1
  text: |-
    A log had drifted
    for a week.

    B. took it up.
  persons:
    - { id: b, label: B., role: actor }
  facts:
    - { fact: thing.lost, is: yes, quotes: [drifted for a week] }
    - { fact: thing.taken, by: b, is: yes, quotes: [B. took it up] }
  findings: { found: yes }
  decisive: lost
  explanation: It was lost, and it was taken up.
`,
}

/** Writes a pack of six small files, pieces of them edited in turn, to a folder that goes when the test ends. @throws Error if a piece is not there */
export function smallPack(...edits: [file: PackFile, from: string, to: string][]): string {
  const folder = mkdtempSync(join(tmpdir(), 'actus-pack-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const texts = { ...smallPackFiles }
  for (const [name, from, to] of edits) {
    if (!texts[name].includes(from)) throw new Error(`${name} of the small pack does not have: ${from}`)
    texts[name] = texts[name].replace(from, () => to)
  }
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text)
  return folder
}
