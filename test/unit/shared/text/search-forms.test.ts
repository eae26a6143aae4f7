import { describe, expect, it } from 'vitest'
import { otherForms } from '../../../../shared/text/search-forms'

describe('a word is found in other forms too', () => {
  it.each([
    ['smuggling', ['smuggle', 'smuggled', 'smuggles']],
    ['smugglers', ['smuggler']],
    ['smuggled', ['smuggling', 'smuggle']],
    ['crime', ['crimes']],
    ['victims', ['victim']],
    ['countries', ['country']],
    ['country', ['countries']],
    ['processes', ['process']],
    ['process', ['processes', 'processed', 'processing']],
    ['carried', ['carry', 'carries', 'carrying']],
    ['planned', ['plan', 'plans', 'planning']],
    ['exploiting', ['exploit', 'exploited']],
    ['uebergabe', ['ubergabe']],
    ['groesse', ['grosse']],
    ['المدرسه', ['المدرسة']],
    ['الي', ['الى']],
  ])('%s', (word, forms) => {
    expect(otherForms(word)).toEqual(expect.arrayContaining(forms))
  })

  it('but a short word, a number and Chinese in none, and no word in itself', () => {
    for (const word of ['the', 'of', '2020', '贩', 'art', 'его']) expect(otherForms(word)).toEqual([])
    for (const word of ['smuggling', 'process', 'uebergabe', 'ring', 'needs'])
      expect(otherForms(word)).not.toContain(word)
  })

  it('and never in a very common word that only looks like its stem', () => {
    const forms = ['thing', 'shed', 'being', 'this', 'news', 'ours', 'during'].flatMap(otherForms)
    for (const common of ['the', 'she', 'be', 'new', 'our', 'du'])
      expect(forms.filter((it) => it === common)).toEqual([])
  })
})
