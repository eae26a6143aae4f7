import type { ComponentType } from 'react'
import type { PresetOptions } from '../../shared/model/preset'
import type { MessageId } from '../../shared/words/catalogue'
import { LeechActionControl, MixControl, GroupingControl, NewOrderControl, ReviewOrderControl } from './choices'
import { DayStartControl } from './DayStartControl'
import { EasyDaysControl } from './EasyDaysControl'
import { RetentionControl } from './RetentionControl'
import { BuryNewControl, BuryReviewsControl } from './switches'
import {
  LearningStepsControl,
  LeechLapsesControl,
  LongestAnswerControl,
  LongestIntervalControl,
  NewPerDayControl,
  RelearningStepsControl,
  ReviewsPerDayControl,
} from './typed'

/** What the control of an option gets. */
export interface OptionProps {
  /** its name, for who does not see that it stands beside it */
  label: string
  options: PresetOptions
  change(some: Partial<PresetOptions>): void
}

/** An option with its words, what they mean at length, and its control. */
export interface OptionRow {
  id: string
  title: MessageId
  help?: MessageId
  /** stands in the margin while the option has the focus */
  why: MessageId
  /** its control takes the whole line, below */
  wide?: boolean
  Control: ComponentType<OptionProps>
}

interface OptionGroup {
  title: MessageId
  rows: readonly OptionRow[]
}

const row = (
  id: string,
  title: MessageId,
  why: MessageId,
  Control: ComponentType<OptionProps>,
  more: Pick<OptionRow, 'help' | 'wide'> = {},
): OptionRow => ({ id, title, why, Control, ...more })

/** All options, in their order. */
export const optionGroups: readonly OptionGroup[] = [
  {
    title: 'options.day',
    rows: [
      row('newPerDay', 'options.newPerDay', 'options.newPerDayWhy', NewPerDayControl),
      row('reviewsPerDay', 'options.reviewsPerDay', 'options.reviewsPerDayWhy', ReviewsPerDayControl),
    ],
  },
  {
    title: 'options.learning',
    rows: [
      row('learningSteps', 'options.learningSteps', 'options.learningStepsWhy', LearningStepsControl, {
        help: 'options.stepsHelp',
      }),
      row('relearningSteps', 'options.relearningSteps', 'options.relearningStepsWhy', RelearningStepsControl),
    ],
  },
  {
    title: 'options.memory',
    rows: [
      row('desiredRetention', 'options.retention', 'options.retentionWhy', RetentionControl),
      row('longestIntervalDays', 'options.longestInterval', 'options.longestIntervalWhy', LongestIntervalControl, {
        help: 'options.inDays',
      }),
    ],
  },
  {
    title: 'options.order',
    rows: [
      row('newOrder', 'options.newOrder', 'options.newOrderWhy', NewOrderControl),
      row('reviewOrder', 'options.reviewOrder', 'options.reviewOrderWhy', ReviewOrderControl),
      row('mix', 'options.mix', 'options.mixWhy', MixControl),
      row('grouping', 'options.grouping', 'options.groupingWhy', GroupingControl),
    ],
  },
  {
    title: 'options.siblings',
    rows: [
      row('buryNew', 'options.buryNew', 'options.buryWhy', BuryNewControl),
      row('buryReviews', 'options.buryReviews', 'options.buryWhy', BuryReviewsControl),
    ],
  },
  {
    title: 'options.leeches',
    rows: [
      row('leechLapses', 'options.leechLapses', 'options.leechWhy', LeechLapsesControl, {
        help: 'options.leechLapsesHelp',
      }),
      row('leechAction', 'options.leechAction', 'options.leechWhy', LeechActionControl),
    ],
  },
  {
    title: 'options.week',
    rows: [row('easyDays', 'options.easyDays', 'options.easyDaysWhy', EasyDaysControl, { wide: true })],
  },
  {
    title: 'options.time',
    rows: [
      row('longestAnswer', 'options.longestAnswer', 'options.longestAnswerWhy', LongestAnswerControl, {
        help: 'options.inSeconds',
      }),
      row('dayStart', 'options.dayStart', 'options.dayStartWhy', DayStartControl, { help: 'options.forAllDecks' }),
    ],
  },
]
