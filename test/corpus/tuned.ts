import { twins, under, type CorpusPackage } from './files.ts'

const history = 'usr/share/doc/debian-history/docs'
const historyIn = (lang: string) => [
  ...under(history, `detailed.${lang}.html`, `project-history.${lang}.epub`),
  ...twins(history, `project-history.${lang}.epub`, `project-history.${lang}.txt.gz`, `project-history.${lang}.pdf`),
]

/** Files that the parsers may be changed for. */
export const tuned: CorpusPackage[] = [
  { from: 'apt', name: 'debian-history', files: ['en', 'de', 'fr', 'ja', 'ru'].flatMap(historyIn) },
  {
    from: 'apt',
    name: 'debian-policy',
    files: [
      ...under(
        'usr/share/doc/debian-policy',
        'policy.html/ch-source.html',
        'policy.html/ch-relationships.html',
        'policy.epub',
      ),
      ...twins('usr/share/doc/debian-policy', 'policy.epub', 'policy.txt.gz', 'policy.pdf.gz'),
      'usr/share/doc/debian-policy/fhs/fhs-3.0.pdf.gz',
    ],
  },
  {
    from: 'apt',
    name: 'developers-reference',
    files: [
      ...under('usr/share/developers-reference', 'best-pkging-practices.html', 'developers-reference.epub'),
      ...twins(
        'usr/share/developers-reference',
        'developers-reference.epub',
        'developers-reference.txt.gz',
        'developers-reference.pdf',
      ),
    ],
  },
  {
    from: 'apt',
    name: 'live-manual-epub',
    files: under('usr/share/doc/live-manual/epub', 'live-manual.en.epub', 'live-manual.es.epub', 'live-manual.ja.epub'),
  },
  {
    from: 'apt',
    name: 'calibre',
    files: under('usr/share/calibre/quick_start', 'eng.epub', 'tur.epub', 'swe.epub'),
  },
  { from: 'apt', name: 'gnuplot-doc', files: ['usr/share/doc/gnuplot/gnuplot.pdf'] },
  { from: 'apt', name: 'bash-doc', files: under('usr/share/doc/bash', 'bashref.html', 'bashref.pdf') },
  {
    from: 'apt',
    name: 'git-doc',
    files: under('usr/share/doc/git-doc', 'gittutorial.html', 'MyFirstContribution.html'),
  },
  {
    from: 'apt',
    name: 'apache2-doc',
    files: under('usr/share/doc/apache2-doc/manual', 'ja/install.html', 'ko/install.html', 'en/install.html'),
  },
  {
    from: 'apt',
    name: 'maint-guide-ru',
    files: under('usr/share/doc/maint-guide-ru', 'html/first.ru.html', 'maint-guide.ru.pdf'),
  },
  {
    from: 'apt',
    name: 'maint-guide-zh-cn',
    files: under('usr/share/doc/maint-guide-zh-cn', 'html/first.zh-cn.html', 'maint-guide.zh-cn.txt.gz'),
  },
  {
    from: 'apt',
    name: 'r-cran-officer',
    files: under('usr/lib/R/site-library/officer/doc_examples', 'example.docx', 'landscape.docx'),
  },
  {
    from: 'apt',
    name: 'previsat',
    files: under('usr/share/Astropedia/PreviSat/doc', 'PreviSat_en.docx', 'PreviSat_fr.docx'),
  },
  {
    from: 'apt',
    name: 'python3-pattern',
    files: ['usr/share/doc/python3-pattern/test/corpora/carroll-lookingglass.docx'],
  },
  {
    from: 'apt-source',
    name: 'pandoc',
    files: under(
      'pandoc-2.17.1.1/test/docx',
      'notes.docx',
      'tables.docx',
      'lists.docx',
      'german_styled_lists.docx',
      'i18n_blocks.docx',
      'track_changes_move.docx',
    ),
  },
  {
    from: 'npm',
    name: 'mammoth',
    files: [
      'package/README.md',
      ...under('package/test/test-data', 'tables.docx', 'footnotes.docx', 'simple-list.docx'),
    ],
  },
  { from: 'npm', name: 'unified', files: ['package/readme.md'] },
  { from: 'npm', name: 'express', files: ['package/Readme.md'] },
  { from: 'npm', name: 'commander', files: ['package/Readme.md'] },
  { from: 'npm', name: 'yargs', files: ['package/README.md'] },
  { from: 'npm', name: 'fast-check', files: ['package/README.md'] },
  { from: 'npm', name: 'rehype-parse', files: ['package/readme.md'] },
]
