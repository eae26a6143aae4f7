import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import type { DocumentContent } from '../../shared/model/document'
import { Page } from '../app/Page'
import { useSettings } from '../app/useSettings'
import { useReadAloud } from './aloud/useReadAloud'
import { useMarkCrossings } from './announce/useMarkCrossings'
import { useSayMarks } from './announce/useSayMarks'
import { useSpokenMarks } from './announce/useSpokenMarks'
import { backToWords } from './cards/back-to-words'
import { BackToCard } from './cards/BackToCard'
import { useDocumentCards } from './cards/useDocumentCards'
import { Contents } from './contents/Contents'
import { useFindHighlights } from './find/useFindHighlights'
import { useFindInText } from './find/useFindInText'
import { useOnlyTextMode } from './focus/useOnlyTextMode'
import { InTrash } from './InTrash'
import { MarginColumn } from './margin/MarginColumn'
import { bringAboveSheet } from './margin/useAboveSheet'
import { useHanging } from './margin/useHanging'
import { MarginHead } from './MarginHead'
import { useFocusedMark } from './marks/in-hand'
import { isShown, type MarkFilter } from './marks/filter'
import { LayBar, layInHand } from './marks/LayBar'
import { MarkBars } from './marks/MarkBars'
import { MarkHandles } from './marks/MarkHandles'
import { useLaying } from './marks/useLaying'
import { useResizeKeys } from './marks/useResizeKeys'
import { NextPage } from './module/NextPage'
import { usePageCommands } from './module/usePageCommands'
import { PictureDialog } from './pictures/PictureDialog'
import { PickFocus } from './pick/PickFocus'
import { usePickMode } from './pick/usePickMode'
import { scrollToOffset } from './position/scroll'
import { useAskedMark } from './position/useAskedMark'
import { useAskedPassage } from './position/useAskedPassage'
import { useJump } from './position/useJump'
import { usePlaceInAddress } from './position/usePlaceInAddress'
import { useReadingPosition } from './position/useReadingPosition'
import { useSteadyPlace } from './position/useSteadyPlace'
import { usePrint } from './print/usePrint'
import { useCopyQuote } from './quote/useCopyQuote'
import { ReaderHead } from './ReaderHead'
import { usePointing } from './selection/usePointing'
import { useSelectionRange } from './selection/useSelectionRange'
import { useWordActs } from './selection/useWordActs'
import { WordsInHand } from './selection/WordsInHand'
import { useReader } from './store'
import { useSuggestions } from './suggestions/useSuggestions'
import { useTerms } from './terms/useTerms'
import { DocumentText } from './text/DocumentText'
import { lineBox } from './text/geometry'
import type { TextView } from './text/text-view'
import { useBuiltWhole } from './text/useBuiltWhole'
import { useFurniture } from './text/useFurniture'
import { useNearby } from './text/useNearby'
import { useTextDirection } from './text/useTextDirection'
import { useTextLayout } from './text/useTextLayout'
import { useDocumentMarks } from './useDocumentMarks'
import { useClassifyWords } from './useClassifyWords'
import { useEscape } from './useEscape'
import { useFirstHint } from './useFirstHint'
import { useFocusBack } from './useFocusBack'
import { useKeysAhead } from './useKeysAhead'
import { useMarking } from './useMarking'
import { useReaderCommands } from './useReaderCommands'
import { useReaderHighlights } from './useReaderHighlights'
import { useWriting } from './useWriting'

/** A text that has come: page, margin and what is done with them. */
export function Reader({ content }: { content: DocumentContent }) {
  const { underlineTerms } = useSettings()
  const [view, setView] = useState<TextView | null>(null)
  const [listed, setListed] = useState(false)
  const showList = useCallback(() => setListed(true), [])
  const [filter, setFilter] = useState<MarkFilter | null>(null)

  // Before the text's own effects ask where to go.
  useLayoutEffect(() => {
    useReader.getState().enter(content, content.position ?? { offset: 0, furthest: 0 })
  }, [content])
  useEffect(() => () => useReader.getState().leave(content.id), [content.id])

  const furniture = useFurniture(content)
  const isRtl = useTextDirection(content.lang)
  const layout = useTextLayout(view)
  const asked = usePlaceInAddress(view)
  useReadingPosition(view, asked)
  useSteadyPlace(view)
  const nearby = useNearby(view, layout)
  useBuiltWhole(view)
  const passage = useAskedPassage(view, asked)

  const marks = useDocumentMarks(content.id)
  const cards = useDocumentCards(content.id)
  const terms = useTerms(content, underlineTerms)
  const suggestions = useSuggestions(content, cards)
  const marking = useMarking(content.id, content.canonicalText)
  useWriting(content.id, marks)
  useAskedMark(marks)

  const hint = useFirstHint(content, terms, marks.marks)
  useReaderHighlights({ view, marks: marks.marks, terms, toTry: hint.toTry })

  const { show } = useReader.getState()
  const open = useReader((state) => state.open)

  useSelectionRange(view)
  const navigate = useNavigate()
  const jump = useJump(content.id)
  const follow = useCallback(
    (targetId: string) => void navigate({ search: '', hash: encodeURIComponent(targetId) }),
    [navigate],
  )
  const pickSection = useCallback((sectionId: string) => show({ kind: 'pick', sectionId }), [show])
  usePointing({
    view,
    marks: marks.marks,
    terms: terms.underlined,
    onPickSection: pickSection,
    onFollow: follow,
    onJump: jump,
  })
  const goTo = useCallback(
    (offset: number) => {
      const box = view && lineBox(view, offset)
      if (view && (!box || box.top < 64 || box.bottom > innerHeight - 64)) scrollToOffset(view, offset, 'passage')
      if (view) bringAboveSheet(view, offset)
    },
    [view],
  )
  useFindInText({ view, asked, onGoTo: goTo, onStay: jump })
  useFindHighlights(view)
  useOnlyTextMode(view)
  usePageCommands(content)
  const aloud = useReadAloud(view)
  const printDialog = usePrint({ content, furniture, marks: marks.marks })
  const keep = useCallback(
    (range: { start: number; end: number }) => {
      const { attaching: waits, lastColor } = useReader.getState()
      if (waits === null) marking.mark(range, lastColor)
      else layInHand(marking)
    },
    [marking],
  )
  useSayMarks()
  useSpokenMarks(view, marks.marks)
  const crossings = useMarkCrossings(marks.marks)
  const picking = usePickMode({ view, marks: marks.marks, crossings, onKeep: keep })
  useReaderCommands({ content, view, marks: marks.marks, terms, marking, picking, crossings, onGoTo: goTo })
  useFocusedMark()
  useResizeKeys({ content, marks: marks.marks, marking, isRtl, onGoTo: goTo })
  useClassifyWords(content)
  const acts = useWordActs(marking, useCopyQuote(content, marks.marks))
  const leaveCard = useCallback(() => backToWords(view), [view])
  useEscape({ onLeaveCard: leaveCard, onStopReading: aloud.stop })
  useFocusBack()
  useKeysAhead()

  const shownMarks = useMemo(
    () => (filter === null ? marks : { ...marks, marks: marks.marks.filter((mark) => isShown(mark, filter)) }),
    [marks, filter],
  )
  const openMark = open?.kind === 'mark' ? marks.marks.find((mark) => mark.id === open.id) : undefined
  const waiting = useLaying(marks)
  const hanging = useHanging({
    content,
    view,
    nearby,
    marks: shownMarks,
    cards,
    terms,
    suggestions,
    marking,
    hintAt: hint.at,
    marksOnly: hint.isFirst,
    onGoTo: goTo,
    onJump: jump,
    onLeaveCard: leaveCard,
  })

  return (
    <Page
      name="reader"
      title={content.shortTitle}
      heading={null}
      head={
        waiting === null ? (
          <>
            <BackToCard cards={cards} marks={marks.marks} />
            <ReaderHead content={content} aloud={aloud} onShowMargin={showList} />
          </>
        ) : (
          <LayBar exact={waiting} marking={marking} />
        )
      }
      index={<Contents content={content} />}
      marginHead={<MarginHead marks={marks} filter={filter} onFilter={setFilter} onOrphans={() => jump(0)} />}
      margin={
        <MarginColumn
          view={view}
          layout={layout}
          hanging={hanging}
          sheet={open ? 'open' : listed ? 'list' : 'none'}
          onCloseList={() => setListed(false)}
        />
      }
    >
      <InTrash content={content} />
      <div className="text-box">
        <DocumentText content={content} furniture={furniture} isRtl={isRtl} onView={setView} />
        <MarkBars view={view} layout={layout} nearby={nearby} marks={shownMarks.marks} />
        {view && openMark && (
          <MarkHandles view={view} layout={layout} nearby={nearby} mark={openMark} isRtl={isRtl} marking={marking} />
        )}
        {view && <PickFocus view={view} layout={layout} picking={picking} />}
        <WordsInHand view={view} layout={layout} passage={passage} isLaying={waiting !== null} acts={acts} />
      </div>
      <NextPage content={content} />
      <PictureDialog view={view} />
      {printDialog}
    </Page>
  )
}
