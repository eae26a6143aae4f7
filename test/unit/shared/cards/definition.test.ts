import { describe, expect, test } from 'vitest'
import { splitDefinition } from '../../../../shared/cards/definition'

describe('a definition', () => {
  test.each([
    ['Serious crime means an offence punishable by four years or more.', 'Serious crime', 'verb'],
    ['“Vessel” shall mean any type of water craft, including a ferry.', 'Vessel', 'verb'],
    ['(b) “Fraudulent document” shall mean a travel document that was forged.', 'Fraudulent document', 'verb'],
    ['The term “child” means any person under eighteen years of age.', 'child', 'verb'],
    ['For the purposes of this Act, “keeper” means whoever opens the gates.', 'keeper', 'verb'],
    ['Harbouring refers to hiding or sheltering a person.', 'Harbouring', 'verb'],
    ['Debt bondage is defined as the pledge of one’s services.', 'Debt bondage', 'verb'],
    ['A threat to publish unless money is paid is called blackmail.', 'blackmail', 'verb'],
    ['Smuggling is the procurement of an illegal entry for a benefit.', 'Smuggling', 'is'],
    ['A State Party is a State that has consented to be bound.', 'State Party', 'is'],
    ['Weirs are things that hold water back.', 'Weirs', 'is'],
    ['Ransomware: software that locks files until money is paid', 'Ransomware', 'sign'],
    ['Lock – a chamber with two gates', 'Lock', 'sign'],
  ])('is taken apart: %s', (words, term, by) => {
    const found = splitDefinition(words)
    expect(found).toMatchObject({ term, by })
    expect(words).toContain(found?.meaning)
  })

  test('keeps all that is said after the verb', () => {
    expect(splitDefinition('Serious crime means an offence punishable by four years or more.')?.meaning).toBe(
      'an offence punishable by four years or more.',
    )
    expect(splitDefinition('A threat to publish unless money is paid is called blackmail.')?.meaning).toBe(
      'A threat to publish unless money is paid',
    )
  })

  test.each([
    'Consent is irrelevant where one of the means was used.',
    'It is a crime of its own.',
    'The means of trafficking are named in article 3.',
    'One of the means was the abuse of a position.',
    'Where the victim is a child, no means is needed.',
    'There is a border between the two.',
    'What matters is the purpose.',
    'The trafficker who recruits, who moves and who keeps a person is a member of one group.',
    'Nobody asked.',
    'By means of threats they were moved.',
    'The court found that the accused is a member of the group.',
  ])('is not seen where there is none: %s', (words) => {
    expect(splitDefinition(words)).toBeNull()
  })
})
