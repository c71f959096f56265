package org.comity.publication.paper;

import java.time.Instant;

/** The makers of papers for tests without a server. */
public final class PaperSample {

    private static final PdfMaker MAKER = new PdfMaker();

    private PaperSample() {}

    /** The bytes of a paper. */
    public static byte[] pdf(Paper paper) {
        return MAKER.pdf(paper);
    }

    /** A paper with a heading alone. */
    static Paper paper(String heading) {
        return new Paper(
                "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title>T</title>"
                        + "<meta name=\"subject\" content=\"S\"/><style>html { font-family: \"Noto Sans\" }</style></head><body><h1>"
                        + heading + "</h1></body></html>",
                Instant.EPOCH);
    }
}
