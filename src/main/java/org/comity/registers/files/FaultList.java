package org.comity.registers.files;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.comity.base.json.JsonText;
import org.comity.registers.layout.FindingView;

/** All faults of a reading, one line of JSON each, compressed. A million faults take a few megabytes. */
public final class FaultList implements Consumer<FindingView> {

    /** The largest number of faults that are listed. Further ones are counted only. */
    static final int MOST = 1_000_000;

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final JsonText json;
    private final Writer lines;
    private int count;

    public FaultList(JsonText json) {
        this.json = json;
        try {
            this.lines = new OutputStreamWriter(new GZIPOutputStream(packed), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void accept(FindingView fault) {
        if (count++ < MOST) {
            try {
                lines.write(json.write(fault) + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** Returns the list and closes it. */
    public byte[] packed() {
        try {
            lines.close();
            return packed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a page of a compressed list. */
    public static List<FindingView> some(byte[] packed, int behind, int most, JsonText json) {
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(packed)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(behind)
                    .limit(most)
                    .map(line -> json.read(line, FindingView.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
