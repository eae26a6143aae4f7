import { twins, under, type CorpusPackage } from './files.ts'
import { tunedPdfs } from './pdf-files.ts'

const history = 'usr/share/doc/debian-history/docs'
const historyIn = (lang: string) => [
  ...under(history, `detailed.${lang}.html`, `project-history.${lang}.epub`),
  ...twins(history, `project-history.${lang}.epub`, `project-history.${lang}.txt.gz`, `project-history.${lang}.pdf`),
]

/** Files that the parsers may be changed for. */
export const tuned: CorpusPackage[] = [
  ...tunedPdfs,
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
    files: ['usr/lib/R/site-library/officer/doc_examples/example.docx'],
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
  {
    from: 'apt',
    name: 'debmake-doc',
    files: [
      ...under('usr/share/doc/debmake-doc', 'debmake-doc.en.epub', 'debmake-doc.ru.epub', 'debmake-doc.zh-cn.epub'),
      ...twins('usr/share/doc/debmake-doc', 'debmake-doc.de.epub', 'debmake-doc.de.txt.gz'),
    ],
  },
  { from: 'apt', name: 'samhain', files: ['usr/share/doc/samhain/MANUAL-2_4.epub'] },
  { from: 'apt', name: 'cxxtest', files: ['usr/share/doc/cxxtest/guide.epub'] },
  { from: 'apt', name: 'libmxml-dev', files: ['usr/share/doc/libmxml-dev/mxml.epub'] },
  { from: 'apt', name: 'eyes17-manuals-en', files: ['usr/share/doc/eyes17/en/eyes17.epub'] },
  { from: 'apt', name: 'finalcif', files: ['usr/lib/python3/dist-packages/finalcif/template/template_text.docx'] },
  { from: 'apt', name: 'toppic-common', files: ['usr/share/toppic/topmsv/doc/prsm.docx'] },
  { from: 'apt', name: 'cvs', files: ['usr/share/doc/cvs/cvs-paper.pdf'] },
  { from: 'apt', name: 'r-cran-zoo', files: ['usr/lib/R/site-library/zoo/doc/zoo-faq.pdf'] },
  { from: 'apt', name: 'debian-reference-es', files: ['usr/share/debian-reference/debian-reference.es.pdf'] },
  { from: 'apt', name: 'debian-reference-ja', files: ['usr/share/debian-reference/debian-reference.ja.txt.gz'] },
  { from: 'apt', name: 'debian-faq', files: ['usr/share/doc/debian/FAQ/debian-faq.en.txt.gz'] },
  {
    from: 'apt',
    name: 'doc-debian',
    files: under('usr/share/doc/debian', 'constitution.txt.gz', 'mailing-lists.txt.gz'),
  },
]
