import { describe, expect, it } from 'vitest'
import { voiceFor, type VoiceFacts } from '../../../../renderer/speech/voices'

const voice = (voiceURI: string, lang: string, more: Partial<VoiceFacts> = {}): VoiceFacts => ({
  voiceURI,
  name: voiceURI,
  lang,
  localService: true,
  default: false,
  ...more,
})
const voices = [
  voice('online', 'en-GB', { localService: false }),
  voice('american', 'en_US'),
  voice('british', 'en-GB'),
  voice('french', 'fr-FR', { default: true }),
]

describe('the voice for a text', () => {
  it('is one of its language that needs no net, of its country if there is one', () => {
    expect(voiceFor(voices, 'en-US', undefined)?.voiceURI).toBe('american')
    expect(voiceFor(voices, 'en-GB', undefined)?.voiceURI).toBe('british')
    expect(voiceFor(voices, 'en', undefined)?.voiceURI).toBe('american')
  })

  it('is the one that was chosen, as long as it is there', () => {
    expect(voiceFor(voices, 'en', 'british')?.voiceURI).toBe('british')
    expect(voiceFor(voices, 'en', 'gone')?.voiceURI).toBe('american')
    expect(voiceFor(voices, 'en', 'online')?.voiceURI).toBe('american')
  })

  it('is none rather than one of another language', () => {
    expect(voiceFor(voices, 'ru', undefined)).toBeNull()
  })
})
