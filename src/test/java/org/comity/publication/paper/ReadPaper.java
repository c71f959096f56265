package org.comity.publication.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Reads papers independently of what made them: veraPDF says whether they are sound, and PDFBox has their text. */
public final class ReadPaper {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private ReadPaper() {}

    /** The rules of PDF/A-2a and of PDF/UA-1 that a paper breaks. */
    public static List<String> faults(byte[] pdf) {
        var faults = new ArrayList<String>();
        for (var flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                validator.validate(parser).getTestAssertions().stream()
                        .map(fault -> flavour + " " + fault.getRuleId().getClause() + ": " + fault.getMessage())
                        .distinct()
                        .forEach(faults::add);
            } catch (IOException | ValidationException | ModelParsingException | EncryptedPdfException e) {
                throw new IllegalStateException(e);
            }
        }
        return faults;
    }

    /** The text of a paper, with single spaces. */
    public static String text(byte[] pdf) throws IOException {
        return text(pdf, 1, Integer.MAX_VALUE);
    }

    /** The text of the first page, with single spaces. */
    public static String firstPage(byte[] pdf) throws IOException {
        return text(pdf, 1, 1);
    }

    private static String text(byte[] pdf, int from, int to) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var reader = new PDFTextStripper();
            reader.setStartPage(from);
            reader.setEndPage(to);
            return reader.getText(document).replaceAll("[\\s\\u00a0\\u202f]+", " ");
        }
    }

    /** Words of a paper in their order, each with its right edge and the size of its first letter, in points. */
    public static List<Word> words(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var found = new ArrayList<Word>();
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    var last = letters.getLast();
                    found.add(new Word(
                            text,
                            last.getXDirAdj() + last.getWidthDirAdj(),
                            letters.getFirst().getFontSizeInPt()));
                }
            }.getText(document);
            return found;
        }
    }

    /**
     * A word on a page.
     *
     * @param text the word
     * @param right its right edge in points from the left of the page
     * @param size size of its first letter in points
     */
    public record Word(String text, float right, float size) {}

    /** The descriptions of the pictures of a paper, for readers who cannot see them, in their order. */
    public static List<String> alternatives(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var found = new ArrayList<String>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), found);
            return found;
        }
    }

    private static void collect(PDStructureNode node, List<String> found) {
        if (node instanceof PDStructureElement element && element.getAlternateDescription() != null) {
            found.add(element.getAlternateDescription());
        }
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureNode child) {
                collect(child, found);
            }
        }
    }

    /** The number of pages. */
    public static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
