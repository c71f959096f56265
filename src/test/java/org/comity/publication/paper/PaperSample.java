package org.comity.publication.paper;

/** The makers of papers for tests without a server. */
public final class PaperSample {

    private static final PdfMaker MAKER = new PdfMaker();

    private PaperSample() {}

    /** The bytes of a paper. */
    public static byte[] pdf(Paper paper) {
        return MAKER.pdf(paper);
    }
}
