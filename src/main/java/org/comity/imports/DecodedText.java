package org.comity.imports;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file and the character set it was read with.
 *
 * @param text the text, without a byte order mark
 * @param charset the name of the character set
 */
record DecodedText(String text, String charset) {

    /** What stands in the place of bytes that are no character of the set. */
    static final char LOST = '\uFFFD';

    private static final String WESTERN = "windows-1252";
    private static final int NEARLY_AS_LIKELY = 15;
    private static final int SAMPLE = 8000;

    private record Mark(Charset charset, int length) {}

    static DecodedText of(byte[] bytes, @Nullable String named, Findings findings) {
        var mark = mark(bytes);
        if (mark.isPresent()) {
            return marked(bytes, mark.get(), named, findings);
        }
        if (named != null) {
            var charset = Charset.forName(named);
            return new DecodedText(new String(bytes, charset), charset.name());
        }
        var wide = sixteenBits(bytes);
        if (wide.isPresent()) {
            findings.guess(
                    Spot.of(1),
                    "CHARSET_GUESSED",
                    "read as " + wide.get() + ": every other byte is zero, and no mark says so");
            return new DecodedText(new String(bytes, wide.get()), wide.get().name());
        }
        return strictly(bytes).orElseGet(() -> guessed(bytes, findings));
    }

    private static DecodedText marked(byte[] bytes, Mark mark, @Nullable String named, Findings findings) {
        if (named != null
                && !Charset.forName(named)
                        .name()
                        .startsWith(mark.charset().name().substring(0, 6))) {
            findings.guess(
                    Spot.of(1),
                    "CHARSET_FROM_MARK",
                    "read as " + mark.charset() + ", as the file's own mark says, and not as " + named);
        }
        var text = new String(bytes, mark.length(), bytes.length - mark.length(), mark.charset());
        return new DecodedText(text, mark.charset().name());
    }

    private static Optional<Mark> mark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(new Mark(StandardCharsets.UTF_16LE, 2));
        }
        return startsWith(bytes, 0xFE, 0xFF) ? Optional.of(new Mark(StandardCharsets.UTF_16BE, 2)) : Optional.empty();
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

    private static Optional<DecodedText> strictly(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.of(new DecodedText(text.toString(), StandardCharsets.UTF_8.name()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static DecodedText guessed(byte[] bytes, Findings findings) {
        var matches = Arrays.stream(new CharsetDetector().setText(sample(bytes)).detectAll())
                .filter(match -> isEightBits(match.getName()))
                .toList();
        int best = matches.isEmpty() ? 0 : matches.getFirst().getConfidence();
        var western = matches.stream()
                .filter(match -> name(match).equals(WESTERN))
                .anyMatch(match -> match.getConfidence() + NEARLY_AS_LIKELY >= best);
        var charset = western || matches.isEmpty() ? WESTERN : name(matches.getFirst());
        findings.guess(
                Spot.of(1),
                "CHARSET_GUESSED",
                "read as " + charset + ", which is the likeliest; the mapping's charset says it for certain");
        return new DecodedText(new String(bytes, Charset.forName(charset)), charset);
    }

    /** The detector looks at the beginning only, so it is shown the lines that tell something. */
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
                sample.write(bytes, from, to - from);
                sample.write('\n');
                return;
            }
        }
    }

    /** UTF-8 was tried, sixteen bits too; EBCDIC is in no office's spreadsheet. */
    private static boolean isEightBits(String name) {
        return !name.startsWith("UTF") && !name.startsWith("IBM") && Charset.isSupported(name);
    }

    /** Windows' set has all characters of ISO 8859-1 and those that offices type beside them. */
    private static String name(CharsetMatch match) {
        return match.getName().equals("ISO-8859-1") ? WESTERN : match.getName();
    }
}
