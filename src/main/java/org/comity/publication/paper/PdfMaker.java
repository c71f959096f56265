package org.comity.publication.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import jakarta.inject.Singleton;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Makes a tagged PDF of a paper. Fonts and colours are embedded, and nothing outside of the paper is read. */
@Singleton
final class PdfMaker {

    private static final String FONTS = "/publication/papers/fonts/";
    private static final String FAMILY = "Noto Sans";
    private static final String NO_PLACE = "paper:/";

    private final byte[] regular = file("NotoSans-Regular.ttf");
    private final byte[] bold = file("NotoSans-Bold.ttf");
    private final ChartDrawer charts = new ChartDrawer(regular, bold);
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static byte[] file(String name) {
        try (var stream = PdfMaker.class.getResourceAsStream(FONTS + name)) {
            if (stream == null) {
                throw new IllegalStateException("There is no font " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] pdf(Paper paper) {
        try (var renderer = builder(parsed(PrintableText.of(paper.xhtml()))).buildPdfRenderer()) {
            renderer.layout();
            try (var document = renderer.createPDFKeepOpen()) {
                DocumentDays.set(document, paper);
                var out = new ByteArrayOutputStream();
                document.save(out);
                return out.toByteArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfRendererBuilder builder(Document document) {
        return new PdfRendererBuilder()
                .usePdfVersion(1.7f)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(colours)
                .withProducer("Comity")
                .useFont(() -> new ByteArrayInputStream(regular), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(bold), FAMILY, 700, FontStyle.NORMAL, true)
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useSVGDrawer(charts)
                .useUnicodeLineBreaker(new LineBreaks())
                .withW3cDocument(document, NO_PLACE);
    }

    private static Document parsed(String xhtml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("A paper is no XHTML: " + e.getMessage(), e);
        }
    }
}
