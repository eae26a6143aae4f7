/** How rows of a file meet those that are here. */
export type Meeting =
  /** one that is here stays: what it says never changes */
  | { kind: 'once' }
  /** the one that was changed later counts, by this column */
  | { kind: 'newer'; by: string }
  /** it tells no time: the file's counts or, where the learner says so, the one that is here */
  | { kind: 'file' }
  /** it belongs to a row of another section, and goes where that goes */
  | { kind: 'part'; of: string; by: string }

/** One list of the file: the rows of a table. */
export interface Section {
  /** key of the list in the file */
  key: string
  table: string
  /** for who reads the file */
  about: string
  meeting: Meeting
  /** columns that are no part of the file, and why */
  left?: Readonly<Record<string, string>>
  /** columns that are written for who reads the file, and worked out anew when it comes in */
  told?: readonly string[]
  /** columns that hold the id of a row of another table, which may be gone: the schema ties them to none */
  names?: Readonly<Record<string, string>>
  /** SQL of which rows are whole */
  where?: string
  /** SQL of which rows leave with some notes, whose ids stand in temp.chosen_note */
  ofNotes?: string
  /** or with all that leave, whose decks and those above stand in temp.chosen_deck, and whose files in temp.chosen_file */
  ofChosen?: string
  /** SQL of their order, in which each stands after what it refers to; else that in which they were made */
  order?: string
}

const ofNotes = 'note_id IN (SELECT id FROM temp.chosen_note)'
const ofTheirCards = `card_id IN (SELECT id FROM card WHERE ${ofNotes})`
const ofChosenFiles = 'sha256 IN (SELECT id FROM temp.chosen_file)'

const LOCAL_NUMBER = 'a number by which the search index refers to it here'

/** All that is the learner's, each list after those to which it refers. */
export const sections: readonly Section[] = [
  { key: 'settings', table: 'setting', about: 'Choices that differ from the usual.', meeting: { kind: 'file' } },
  { key: 'modules', table: 'module', about: 'Modules: texts that belong together.', meeting: { kind: 'file' } },
  {
    key: 'files',
    table: 'blob',
    about: 'Pictures, sounds and the files that texts were made of, by the SHA-256 of their bytes.',
    meeting: { kind: 'once' },
    ofChosen: ofChosenFiles,
    where: 'complete = 1',
    left: { complete: 'only whole files leave' },
  },
  {
    key: 'fileParts',
    table: 'blob_chunk',
    about: 'Their bytes, in base64 and in the order of seq.',
    meeting: { kind: 'part', of: 'blob', by: 'sha256' },
    ofChosen: ofChosenFiles,
    where: 'sha256 IN (SELECT sha256 FROM blob WHERE complete = 1)',
    order: 'sha256, seq',
  },
  {
    key: 'documents',
    table: 'document',
    about: 'Texts to read.',
    meeting: { kind: 'file' },
    where: 'staged_by IS NULL',
    left: { staged_by: 'only whole texts leave' },
  },
  {
    key: 'revisions',
    table: 'document_revision',
    about: 'Editions of a text, and what its file says of itself.',
    meeting: { kind: 'once' },
    where: 'staged_by IS NULL AND document_id IN (SELECT id FROM document WHERE staged_by IS NULL)',
    left: { staged_by: 'only whole texts leave' },
  },
  {
    key: 'outlines',
    table: 'revision_outline',
    about: 'Headings of an edition and where they stand, and the signature by which like texts are told.',
    meeting: { kind: 'part', of: 'document_revision', by: 'document_id,revision' },
    where: '(document_id, revision) IN (SELECT document_id, revision FROM document_revision WHERE staged_by IS NULL)',
  },
  {
    key: 'blocks',
    table: 'revision_chunk',
    about: 'The words of an edition: runs of blocks as hast, with their plain text. Offsets count UTF-16 units.',
    meeting: { kind: 'part', of: 'document_revision', by: 'document_id,revision' },
    where: '(document_id, revision) IN (SELECT document_id, revision FROM document_revision WHERE staged_by IS NULL)',
    order: 'document_id, revision, seq',
  },
  {
    key: 'revisionFiles',
    table: 'revision_file',
    about: 'Which files an edition uses, and for what.',
    meeting: { kind: 'part', of: 'document_revision', by: 'document_id,revision' },
    where: '(document_id, revision) IN (SELECT document_id, revision FROM document_revision WHERE staged_by IS NULL)',
  },
  {
    key: 'positions',
    table: 'reading_position',
    about: 'How far each text was read.',
    meeting: { kind: 'newer', by: 'read_at_ms' },
  },
  {
    key: 'marks',
    table: 'annotation',
    about: 'Marks in texts, with their notes. searchText holds the words by which a mark is found.',
    meeting: { kind: 'newer', by: 'updated_at_ms' },
    left: { number: LOCAL_NUMBER },
  },
  {
    key: 'markTags',
    table: 'annotation_tag',
    about: 'Tags of marks.',
    meeting: { kind: 'part', of: 'annotation', by: 'annotation_id' },
  },
  {
    key: 'markPlaces',
    table: 'annotation_place',
    about: 'Where a mark stands in each edition of its text, as it was worked out.',
    meeting: { kind: 'part', of: 'annotation', by: 'annotation_id' },
  },
  {
    key: 'notesAcrossMarks',
    table: 'summary',
    about: 'Notes across marks, in Markdown. searchText holds the words by which one is found.',
    meeting: { kind: 'newer', by: 'updated_at_ms' },
    left: { number: LOCAL_NUMBER },
  },
  {
    key: 'citations',
    table: 'summary_citation',
    about: 'Which marks they cite.',
    meeting: { kind: 'part', of: 'summary', by: 'summary_id' },
  },
  {
    key: 'dismissedSuggestions',
    table: 'dismissed_suggestion',
    about: 'Suggested cards that are not to be shown again.',
    meeting: { kind: 'once' },
  },
  { key: 'drafts', table: 'draft', about: 'What was being written.', meeting: { kind: 'newer', by: 'saved_at_ms' } },
  {
    key: 'presets',
    table: 'preset',
    about: 'Options of decks.',
    meeting: { kind: 'newer', by: 'updated_at_ms' },
    ofChosen: `id <> 'default' AND id IN (SELECT preset_id FROM deck WHERE id IN (SELECT id FROM temp.chosen_deck))`,
  },
  {
    key: 'decks',
    table: 'deck',
    about: 'Decks, each after the one in which it lies.',
    meeting: { kind: 'file' },
    ofChosen: 'id IN (SELECT id FROM temp.chosen_deck)',
    order: `(WITH RECURSIVE way (id, up) AS (SELECT deck.id, deck.parent_id
      UNION SELECT above.id, above.parent_id FROM deck AS above JOIN way ON above.id = way.up)
      SELECT count(*) FROM way), position, id`,
  },
  {
    key: 'notes',
    table: 'note',
    about: 'Notes, of which cards are made; fields as in the note types below.',
    meeting: { kind: 'newer', by: 'updated_at_ms' },
    ofNotes: 'id IN (SELECT id FROM temp.chosen_note)',
    left: { number: LOCAL_NUMBER, search_text: 'worked out from the fields' },
  },
  {
    key: 'noteTags',
    table: 'note_tag',
    about: 'Tags of notes.',
    meeting: { kind: 'part', of: 'note', by: 'note_id' },
    ofNotes,
  },
  {
    key: 'media',
    table: 'media',
    about: 'Pictures and sounds that cards use, by the name that their file had.',
    meeting: { kind: 'once' },
    ofChosen: ofChosenFiles,
  },
  {
    key: 'noteMedia',
    table: 'note_media',
    about: 'Which of them a note uses.',
    meeting: { kind: 'part', of: 'note', by: 'note_id' },
    ofNotes,
  },
  {
    key: 'notePlaces',
    table: 'note_place',
    about: 'Where the passage of a note stands in each edition of its text, as it was worked out.',
    meeting: { kind: 'part', of: 'note', by: 'note_id' },
  },
  {
    key: 'cards',
    table: 'card',
    about: 'Cards. When one comes again follows from its reviews, and is worked out from them when the file comes in.',
    meeting: { kind: 'file' },
    ofNotes,
    told: [
      'state',
      'due_at_ms',
      'due_day',
      'stability',
      'difficulty',
      'step',
      'reps',
      'lapses',
      'last_review_at_ms',
      'last_review_day',
    ],
  },
  { key: 'studies', table: 'study', about: 'Studies outside the queue of a day.', meeting: { kind: 'file' } },
  {
    key: 'studyCards',
    table: 'study_card',
    about: 'Their cards.',
    meeting: { kind: 'part', of: 'study', by: 'study_id' },
  },
  {
    key: 'reviews',
    table: 'review',
    about:
      'The log of reviews: it only grows, and one that was taken back is voided by a further one. Those of cards that were removed stay in it.',
    meeting: { kind: 'once' },
    names: { card_id: 'card', study_id: 'study' },
    ofNotes: ofTheirCards,
    left: { operation_id: 'undo steps belong to the store in which they were made' },
  },
  {
    key: 'reviewItems',
    table: 'review_item',
    about: 'Which items of a list an answer recalled.',
    meeting: { kind: 'once' },
    ofNotes: `review_id IN (SELECT id FROM review WHERE ${ofTheirCards})`,
  },
  { key: 'savedSearches', table: 'saved_search', about: 'Searches that were kept.', meeting: { kind: 'file' } },
  { key: 'attempts', table: 'attempt', about: 'Answers to cases.', meeting: { kind: 'once' } },
  {
    key: 'attemptParts',
    table: 'attempt_part',
    about: 'Their parts, with the score of each.',
    meeting: { kind: 'part', of: 'attempt', by: 'attempt_id' },
  },
  {
    key: 'partAnswers',
    table: 'part_answer',
    about:
      'Answers that were checked one by one, before the whole case was. Those of a case under way are of no attempt.',
    meeting: { kind: 'once' },
  },
  {
    key: 'skillAnswers',
    table: 'skill_answer',
    about:
      'What answers say of skills, in all modes of practice: it only grows. A file of schema 6 or lower has none; for it, its attempts say it.',
    meeting: { kind: 'once' },
  },
  { key: 'exams', table: 'exam', about: 'Exams on cases.', meeting: { kind: 'once' } },
  {
    key: 'examCases',
    table: 'exam_case',
    about: 'Their cases, with the answers as they were given.',
    meeting: { kind: 'part', of: 'exam', by: 'exam_id' },
  },
  {
    key: 'draftPacks',
    table: 'draft_pack',
    about: 'Packs that are being written.',
    meeting: { kind: 'newer', by: 'changed_at_ms' },
  },
  {
    key: 'draftFiles',
    table: 'draft_file',
    about: 'Their files.',
    meeting: { kind: 'part', of: 'draft_pack', by: 'draft_id' },
  },
  {
    key: 'ownCases',
    table: 'own_case',
    about:
      'Cases that the learner wrote, with what they tell, what was last read out of them and the key, where there is one.',
    meeting: { kind: 'newer', by: 'changed_at_ms' },
  },
]

/** Tables that do not leave, and why. */
export const leftTables: Readonly<Record<string, string>> = {
  annotation_entry: 'a list that triggers keep of the marks',
  annotation_search: 'the search index of the marks',
  summary_search: 'the search index of the notes across marks',
  note_search: 'the search index of the notes',
  passage: 'runs of the words of texts, cut anew for the search',
  passage_search: 'the search index of the texts',
  pack: 'what is installed with the program',
  kept_pack: 'made of the files of packs',
  imported_pack: 'a pack leaves as a file of its own',
  review_import: 'undo steps belong to the store in which they were made',
  operation: 'undo steps belong to the store in which they were made',
  operation_change: 'undo steps belong to the store in which they were made',
  operation_row: 'undo steps belong to the store in which they were made',
}
