import type { Icon as Glyph } from '@phosphor-icons/react'
import { ArrowBendUpLeftIcon } from '@phosphor-icons/react/ArrowBendUpLeft'
import { ArrowBendUpRightIcon } from '@phosphor-icons/react/ArrowBendUpRight'
import { ArrowLeftIcon } from '@phosphor-icons/react/ArrowLeft'
import { ArrowRightIcon } from '@phosphor-icons/react/ArrowRight'
import { BookOpenIcon } from '@phosphor-icons/react/BookOpen'
import { BooksIcon } from '@phosphor-icons/react/Books'
import { CaretRightIcon } from '@phosphor-icons/react/CaretRight'
import { CardsThreeIcon } from '@phosphor-icons/react/CardsThree'
import { FileArrowDownIcon } from '@phosphor-icons/react/FileArrowDown'
import { FileArrowUpIcon } from '@phosphor-icons/react/FileArrowUp'
import { HighlighterIcon } from '@phosphor-icons/react/Highlighter'
import { HouseIcon } from '@phosphor-icons/react/House'
import { KeyboardIcon } from '@phosphor-icons/react/Keyboard'
import { ListIcon } from '@phosphor-icons/react/List'
import { MagnifyingGlassIcon } from '@phosphor-icons/react/MagnifyingGlass'
import { NotebookIcon } from '@phosphor-icons/react/Notebook'
import { NoteIcon } from '@phosphor-icons/react/Note'
import { PlusIcon } from '@phosphor-icons/react/Plus'
import { PrinterIcon } from '@phosphor-icons/react/Printer'
import { ScalesIcon } from '@phosphor-icons/react/Scales'
import { SlidersHorizontalIcon } from '@phosphor-icons/react/SlidersHorizontal'
import { SpeakerHighIcon } from '@phosphor-icons/react/SpeakerHigh'
import { TableIcon } from '@phosphor-icons/react/Table'
import { TextAaIcon } from '@phosphor-icons/react/TextAa'
import { TrashIcon } from '@phosphor-icons/react/Trash'
import type { CommandId } from '../../shared/commands'

const icons: Partial<Record<CommandId, Glyph>> = {
  'add-text': FileArrowUpIcon,
  'import-cards': FileArrowUpIcon,
  'export-cards': FileArrowDownIcon,
  'open-settings': SlidersHorizontalIcon,
  undo: ArrowBendUpLeftIcon,
  redo: ArrowBendUpRightIcon,
  'find-in-text': MagnifyingGlassIcon,
  'find-cards': MagnifyingGlassIcon,
  'find-settings': MagnifyingGlassIcon,
  print: PrinterIcon,
  'read-aloud': SpeakerHighIcon,
  'show-contents': ListIcon,
  'go-back': ArrowLeftIcon,
  'go-forward': ArrowRightIcon,
  'go-home': HouseIcon,
  'go-reader': BookOpenIcon,
  'go-library': BooksIcon,
  'go-notebook': NotebookIcon,
  'go-review': CardsThreeIcon,
  'go-cards': TableIcon,
  'go-practice': ScalesIcon,
  'show-shortcuts': KeyboardIcon,
  'pick-words': HighlighterIcon,
  'mark-last': HighlighterIcon,
  'edit-note': NoteIcon,
  'new-card': PlusIcon,
  'show-type': TextAaIcon,
  remove: TrashIcon,
}

/** The drawing before a command's name; one that has none of its own gets that of a step. */
export const iconOf = (id: CommandId): Glyph => icons[id] ?? CaretRightIcon
