import { hush, utter } from '../../speech/utter'
import { unitAt, unitBeside, type Cutting } from '../text/cutting'
import type { TextRange } from '../text/sentences'

interface SpeakerOptions {
  source: Cutting
  /** read before each sentence, so that a change counts from the next one */
  voice(): SpeechSynthesisVoice | null
  rate(): number
  /** the voice begins with a sentence */
  onSentence(sentence: TextRange): void
  onEnd(): void
  onFailed(): void
}

export interface Speaker {
  /** from the sentence at an offset, or the first after it */
  speakFrom(offset: number): void
  /** the sentence before or after the one that is read */
  move(step: 1 | -1): void
  stop(): void
}

/**
 * Reads sentences aloud, one at a time: a long text given at once cannot be paused everywhere, and some engines stop in it.
 * Pausing is stopping, and going on is reading the sentence again: speechSynthesis.pause() is not honoured by all voices.
 */
export function createSpeaker({ source, voice, rate, onSentence, onEnd, onFailed }: SpeakerOptions): Speaker {
  let current: TextRange | null = null

  const speak = (sentence: TextRange | null): void => {
    current = sentence
    if (!sentence) {
      hush()
      return onEnd()
    }
    utter(source.text.slice(sentence.start, sentence.end), {
      voice: voice(),
      lang: source.lang,
      rate: rate(),
      onStart: () => onSentence(sentence),
      onEnd: () => speak(unitBeside(source, sentence, 'sentence', 1)),
      onFailed,
    })
  }
  return {
    speakFrom: (offset) => speak(unitAt(source, offset, 'sentence')),
    move: (step) => {
      const next = current && unitBeside(source, current, 'sentence', step)
      if (next) speak(next)
    },
    stop: hush,
  }
}
