package org.comity.base.sheet.xlsx;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The characters of a part of a workbook, which is in UTF-8 or UTF-16 (ISO/IEC 29500-2). What stands between a {@code <} and
 * its end is held by whoever reads XML, so that a tag, a comment or anything else of the kind may not be long; the text
 * between them is given out in pieces, however long it is.
 */
final class BoundedMarkup extends FilterReader {

    private static final int LONGEST = 1 << 20;

    /** Behind its first character, a comment without words is {@code !---->}. */
    private static final int SHORTEST_COMMENT = 6;

    private static final byte[] MARK_OF_UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Kind kind = Kind.TEXT;
    private int length;
    private char before;
    private char beforeThat;

    private enum Kind {
        TEXT,
        OPENED,
        DECLARATION,
        TAG,
        IN_APOSTROPHES,
        IN_QUOTES,
        COMMENT,
        SECTION,
        INSTRUCTION
    }

    private BoundedMarkup(Reader reader) {
        super(reader);
    }

    static Reader of(InputStream stream) throws IOException {
        var start = new byte[MARK_OF_UTF_8.length];
        var whole = new PushbackInputStream(stream, start.length);
        int read = whole.readNBytes(start, 0, start.length);
        if (!Arrays.equals(start, MARK_OF_UTF_8)) {
            whole.unread(start, 0, read);
        }
        return new BoundedMarkup(new InputStreamReader(
                whole, charset(start[0] & 0xFF, start[1] & 0xFF).newDecoder()));
    }

    private static Charset charset(int first, int second) {
        if ((first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        return first == 0
                ? StandardCharsets.UTF_16BE
                : second == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int from, int most) throws IOException {
        int read = super.read(buffer, from, most);
        for (int i = from; i < from + read; i++) {
            look(buffer[i]);
        }
        return read;
    }

    private void look(char c) throws IOException {
        if (kind == Kind.TEXT) {
            kind = c == '<' ? Kind.OPENED : Kind.TEXT;
            length = 0;
            return;
        }
        length++;
        if (length > LONGEST) {
            throw new IOException("markup without end");
        }
        kind = next(c);
        beforeThat = before;
        before = c;
    }

    private Kind next(char c) {
        return switch (kind) {
            case TEXT -> Kind.TEXT;
            case OPENED -> c == '?' ? Kind.INSTRUCTION : c == '!' ? Kind.DECLARATION : inTag(c);
            case DECLARATION -> c == '-' ? Kind.COMMENT : c == '[' ? Kind.SECTION : inTag(c);
            case TAG -> inTag(c);
            case IN_APOSTROPHES -> c == '\'' ? Kind.TAG : kind;
            case IN_QUOTES -> c == '"' ? Kind.TAG : kind;
            case COMMENT -> c == '>' && follows('-', '-') && length >= SHORTEST_COMMENT ? Kind.TEXT : kind;
            case SECTION -> c == '>' && follows(']', ']') ? Kind.TEXT : kind;
            case INSTRUCTION -> c == '>' && before == '?' ? Kind.TEXT : kind;
        };
    }

    private static Kind inTag(char c) {
        return switch (c) {
            case '>' -> Kind.TEXT;
            case '"' -> Kind.IN_QUOTES;
            case '\'' -> Kind.IN_APOSTROPHES;
            default -> Kind.TAG;
        };
    }

    private boolean follows(char one, char other) {
        return beforeThat == one && before == other;
    }
}
