package org.comity.base.sheet.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a part of a workbook as a stream of elements. Types and entities that a document defines itself are refused. */
final class Xml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    /** So deep nothing in a workbook lies; all that has begun and not ended is held. */
    private static final int DEEPEST = 200;

    /** So many different names no part of a workbook has; the reader holds each to the end of the part. */
    private static final int MOST_NAMES = 1000;

    private final InputStream stream;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private int depth;

    Xml(InputStream stream) throws XMLStreamException, IOException {
        this.stream = stream;
        this.reader = FACTORY.createXMLStreamReader(BoundedMarkup.of(stream));
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** What is done with the elements of a part. */
    interface Reading<T> {
        T of(Xml xml) throws XMLStreamException;
    }

    /** Reads a part; throws the problem of a broken workbook if it cannot be read. */
    static <T> T read(ZipParts parts, String name, Reading<T> reading) {
        var stream = parts.open(name).orElseThrow(ZipParts::broken);
        try (var xml = new Xml(stream)) {
            return reading.of(xml);
        } catch (XMLStreamException | IOException | NumberFormatException e) {
            throw ZipParts.broken();
        }
    }

    /** Goes on to the next start or end of an element; false at the end of the part. */
    boolean next() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("defines types or entities");
            }
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                count(event);
                name(event);
                return true;
            }
            if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                named(reader.getPITarget());
            }
        }
        return false;
    }

    private void count(int event) throws XMLStreamException {
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : -1;
        if (depth > DEEPEST) {
            throw new XMLStreamException("elements within elements without end");
        }
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
            throw new XMLStreamException("names without end");
        }
    }

    boolean starts(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** An attribute of the element, whatever its namespace. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** True for an attribute that says yes. */
    boolean says(String attribute) {
        var value = attribute(attribute);
        return "1".equals(value) || "true".equals(value) || "on".equals(value);
    }

    /** The text of the element that has started, up to its end, but no more than so many characters. */
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
        count(XMLStreamConstants.END_ELEMENT);
        return text.toString();
    }

    @Override
    public void close() throws XMLStreamException, IOException {
        reader.close();
        stream.close();
    }
}
