import type caseReading from '../../resources/messages/en/caseReading.json'
import type { Speaker } from '../words/catalogue'
import type { Reason } from './reading'

type Say = Speaker<keyof typeof caseReading>['formatMessage']

/** Why a fact was read, in words: stated, by “took”, “passport”; hedged; by T.; to R. */
export function reasonWords({ how, cues, but, by, to, age }: Reason, say: Say): string {
  const quoted = cues.map((words) => say({ id: 'caseReading.cue' }, { words })).join(', ')
  return [
    say({ id: `caseReading.how.${how}` }, { count: cues.length, cues: quoted }),
    ...(age === null ? [] : [say({ id: 'caseReading.age' }, { age })]),
    ...but.map((one) => say({ id: `caseReading.but.${one}` })),
    ...(by === null ? [] : [say({ id: 'caseReading.by' }, { who: by })]),
    ...(to === null ? [] : [say({ id: 'caseReading.to' }, { who: to })]),
  ].join('; ')
}
