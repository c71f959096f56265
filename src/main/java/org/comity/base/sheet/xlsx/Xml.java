package org.comity.base.sheet.xlsx;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a part of a workbook as a stream of elements. The limits of the parser bound its memory; a part that defines types
 * or entities is refused.
 */
final class Xml implements AutoCloseable {

    private static final int MOST_BYTES_OF_MARKUP = 1 << 20;

    /** Limit of nesting: open elements are held in memory. */
    private static final int MOST_DEPTH = 200;

    /** The parser holds each different name until the end of the part. */
    private static final int MOST_NAMES = 1000;

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream stream;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();

    Xml(InputStream stream) throws XMLStreamException {
        this.stream = new MarkupLimit(stream);
        this.reader = FACTORY.createXMLStreamReader(this.stream);
    }

    private static XMLInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MOST_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_NAMES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MOST_BYTES_OF_MARKUP);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, (long) MOST_BYTES_OF_MARKUP);
        return factory;
    }

    /**
     * Limits the bytes between two {@code <}. That character is in no name and in no value of an attribute, so the limit
     * bounds names, for which the parser has no limit of its own.
     */
    private static final class MarkupLimit extends FilterInputStream {

        private int length;

        MarkupLimit(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int most) throws IOException {
            int read = super.read(buffer, from, most);
            for (int i = from; i < from + read; i++) {
                length = buffer[i] == '<' ? 0 : length + 1;
                if (length > MOST_BYTES_OF_MARKUP) {
                    throw new IOException("too much between two tags");
                }
            }
            return read;
        }
    }

    /** Makes a value of the elements of a part. */
    interface PartReader<T> {
        T read(Xml xml) throws XMLStreamException;
    }

    /** Reads a part; throws the problem of a broken workbook if it cannot be read. */
    static <T> T read(ZipParts parts, String name, PartReader<T> reader) {
        var stream = parts.open(name).orElseThrow(ZipParts::broken);
        try (var xml = new Xml(stream)) {
            return reader.read(xml);
        } catch (XMLStreamException | WstxLazyException | IOException | NumberFormatException e) {
            throw ZipParts.broken();
        }
    }

    /** Moves to the next start or end of an element. Returns false at the end of the part. */
    boolean next() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("defines types or entities");
            }
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                name(event);
                return true;
            }
            if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                named(reader.getPITarget());
            }
        }
        return false;
    }

    private void name(int event) throws XMLStreamException {
        if (event == XMLStreamConstants.START_ELEMENT) {
            named(reader.getLocalName());
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                named(reader.getAttributeLocalName(i));
            }
            for (int i = 0; i < reader.getNamespaceCount(); i++) {
                named(String.valueOf(reader.getNamespacePrefix(i)));
            }
        }
    }

    private void named(String name) throws XMLStreamException {
        if (names.add(name) && names.size() > MOST_NAMES) {
            throw new XMLStreamException("too many names");
        }
    }

    boolean starts(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** Returns an attribute of the element, in any namespace. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** True for an attribute with the value true. */
    boolean isTrue(String attribute) {
        var value = attribute(attribute);
        return "1".equals(value) || "true".equals(value) || "on".equals(value);
    }

    /** Returns the text up to the end of the current element, cut to a number of characters. */
    String text(int most) throws XMLStreamException {
        var text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                int left = most - text.length();
                text.append(
                        reader.getTextCharacters(),
                        reader.getTextStart(),
                        Math.max(0, Math.min(left, reader.getTextLength())));
            } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                named(reader.getPITarget());
            } else if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("text was expected");
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws XMLStreamException, IOException {
        reader.close();
        stream.close();
    }
}
