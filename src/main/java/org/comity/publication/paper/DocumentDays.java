package org.comity.publication.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Sets the instant and the identifier of a document, which would else be those of its making. */
final class DocumentDays {

    private static final String INSTANT = "(?<=<xmp:CreateDate>)[^<]*(?=</xmp:CreateDate>)";

    private DocumentDays() {}

    static void set(PDDocument document, Paper paper) throws IOException {
        var instant = paper.instant().truncatedTo(ChronoUnit.SECONDS);
        var calendar = GregorianCalendar.from(instant.atZone(ZoneOffset.UTC));
        var information = document.getDocumentInformation();
        information.setCreationDate(calendar);
        information.setModificationDate(calendar);
        document.setDocumentId(instant.getEpochSecond());
        var metadata = document.getDocumentCatalog().getMetadata();
        var text = new String(metadata.toByteArray(), StandardCharsets.UTF_8).replaceAll(INSTANT, instant.toString());
        var changed = new PDMetadata(document);
        changed.importXMPMetadata(text.getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(changed);
    }
}
