import { under, type CorpusPackage } from './files.ts'

/** PDFs of many makers at which was looked: ReportLab, dvipdfm, old TeX, and the samples of a reader of PDFs. */
export const tunedPdfs: CorpusPackage[] = [
  { from: 'apt', name: 'python-reportlab-doc', files: ['usr/share/doc/python-reportlab-doc/reportlab-userguide.pdf'] },
  { from: 'apt', name: 'glpk-doc', files: under('usr/share/doc/glpk-doc', 'glpk.pdf', 'gmpl.pdf') },
  { from: 'apt', name: 'docbook-xsl-doc-pdf', files: ['usr/share/doc/docbook-xsl-doc-pdf/doc/reference.pdf.gz'] },
  { from: 'apt', name: 'menhir-doc', files: ['usr/share/doc/menhir/manual.pdf.gz'] },
  {
    from: 'pip',
    name: 'pdfminer',
    // An act explained, a paper in two columns, instructions in three.
    files: under('pdfminer-20191125/samples/nonfree', 'dmca.pdf', 'naacl06-shinyama.pdf', 'i1040nr.pdf'),
  },
]

/** PDFs at which nobody looked. */
export const heldOutPdfs: CorpusPackage[] = [
  { from: 'apt', name: 'zsh-doc', files: ['usr/share/doc/zsh-common/zsh.pdf'] },
  { from: 'apt', name: 'r-doc-pdf', files: ['usr/share/R/doc/manual/R-intro.pdf'] },
  { from: 'apt', name: 'sdcc-doc', files: ['usr/share/doc/sdcc-doc/sdccman.pdf.gz'] },
  { from: 'apt', name: 'ngspice-doc', files: ['usr/share/doc/ngspice-doc/manual.pdf.gz'] },
  { from: 'apt', name: 'dblatex-doc', files: ['usr/share/doc/dblatex/manual.pdf.gz'] },
  { from: 'apt', name: 'asymptote-doc', files: ['usr/share/doc/asymptote/asymptote.pdf'] },
  { from: 'apt', name: 'octave-doc', files: ['usr/share/doc/octave/refcard-a4.pdf'] },
  { from: 'apt', name: 'r-cran-survival', files: ['usr/lib/R/library/survival/doc/compete.pdf'] },
  {
    from: 'apt',
    name: 'texlive-humanities-doc',
    files: under('usr/share/doc/texlive-doc/latex', 'jura/jura.pdf', 'juramisc/doc/jmgerdoc.pdf', 'thalie/thalie.pdf'),
  },
]
