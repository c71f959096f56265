package org.comity.base.sheet.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The character set of a text.
 *
 * @param charset the character set
 * @param mark the number of bytes of the byte order mark before the text
 * @param guesses how it was found, if neither the sender nor a byte order mark named it
 */
public record Encoding(Charset charset, int mark, List<SheetNote> guesses) {

    private static final String WESTERN = "windows-1252";
    private static final int NEARLY_AS_LIKELY = 15;
    private static final int SAMPLE = 8000;
    private static final int AT_ONCE = 1 << 13;

    public static Encoding of(byte[] bytes, @Nullable String named) {
        var marked = marked(bytes);
        if (marked.isPresent()) {
            return byMark(marked.get(), named);
        }
        if (named != null) {
            return new Encoding(Charset.forName(named), 0, List.of());
        }
        var wide = sixteenBits(bytes);
        if (wide.isPresent()) {
            return guessed(wide.get(), "every other byte is zero, and there is no byte order mark");
        }
        return isUtf8(bytes) ? new Encoding(StandardCharsets.UTF_8, 0, List.of()) : likeliest(bytes);
    }

    /** The text from its beginning. Bytes that are no character of the set become U+FFFD. */
    public Reader reader(byte[] bytes) {
        return new InputStreamReader(new ByteArrayInputStream(bytes, mark, bytes.length - mark), charset);
    }

    private static Encoding byMark(Encoding marked, @Nullable String named) {
        boolean agree = named == null || agree(Charset.forName(named), marked.charset());
        return agree
                ? marked
                : new Encoding(
                        marked.charset(),
                        marked.mark(),
                        List.of(new SheetNote(
                                "CHARSET_FROM_MARK",
                                "read as " + marked.charset() + ", by its byte order mark, and not as " + named)));
    }

    /** The name UTF-16 or UTF-32 leaves the order of bytes to the mark. */
    private static boolean agree(Charset named, Charset marked) {
        return named.equals(marked)
                || (named.equals(StandardCharsets.UTF_16) && marked.name().startsWith("UTF-16"))
                || (named.name().equals("UTF-32") && marked.name().startsWith("UTF-32"));
    }

    private static Optional<Encoding> marked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_8, 3, List.of()));
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(new Encoding(Charset.forName("UTF-32LE"), 4, List.of()));
        }
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(new Encoding(Charset.forName("UTF-32BE"), 4, List.of()));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16LE, 2, List.of()));
        }
        return startsWith(bytes, 0xFE, 0xFF)
                ? Optional.of(new Encoding(StandardCharsets.UTF_16BE, 2, List.of()))
                : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> sixteenBits(byte[] bytes) {
        int[] zeros = new int[2];
        int sample = Math.min(bytes.length, SAMPLE);
        for (int i = 0; i < sample; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        int many = sample / 4;
        if (sample < 4 || Math.max(zeros[0], zeros[1]) <= many) {
            return Optional.empty();
        }
        return Optional.of(zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static boolean isUtf8(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(AT_ONCE);
        while (true) {
            var result = decoder.decode(in, out.clear(), true);
            if (!result.isOverflow()) {
                return result.isUnderflow();
            }
        }
    }

    private static Encoding likeliest(byte[] bytes) {
        var matches = Arrays.stream(new CharsetDetector().setText(sample(bytes)).detectAll())
                .filter(match -> isEightBits(match.getName()))
                .toList();
        int best = matches.isEmpty() ? 0 : matches.getFirst().getConfidence();
        var western = matches.stream()
                .filter(match -> name(match).equals(WESTERN))
                .anyMatch(match -> match.getConfidence() + NEARLY_AS_LIKELY >= best);
        var name = western || matches.isEmpty() ? WESTERN : name(matches.getFirst());
        return guessed(Charset.forName(name), "it is the likeliest; set charset in the mapping to be certain");
    }

    private static Encoding guessed(Charset charset, String why) {
        return new Encoding(charset, 0, List.of(new SheetNote("CHARSET_GUESSED", "read as " + charset + ": " + why)));
    }

    /** The detector reads the beginning only, so it gets the lines that have characters outside of ASCII. */
    private static byte[] sample(byte[] bytes) {
        var sample = new ByteArrayOutputStream(SAMPLE);
        int start = 0;
        for (int i = 0; i <= bytes.length && sample.size() < SAMPLE; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                writeIfTelling(bytes, start, i, sample);
                start = i + 1;
            }
        }
        return sample.toByteArray();
    }

    private static void writeIfTelling(byte[] bytes, int from, int to, ByteArrayOutputStream sample) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                sample.write(bytes, from, Math.min(to - from, SAMPLE));
                sample.write('\n');
                return;
            }
        }
    }

    /** UTF-8 and UTF-16 were excluded before. EBCDIC does not occur in spreadsheets. */
    private static boolean isEightBits(String name) {
        return !name.startsWith("UTF") && !name.startsWith("IBM") && Charset.isSupported(name);
    }

    /** windows-1252 has all characters of ISO 8859-1, and typographic ones that offices use. */
    private static String name(CharsetMatch match) {
        return match.getName().equals("ISO-8859-1") ? WESTERN : match.getName();
    }
}
