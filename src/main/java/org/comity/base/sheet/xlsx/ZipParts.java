package org.comity.base.sheet.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.comity.base.sheet.text.UnreadableFile;

/**
 * The parts of a workbook, which is a zip file. All parts are unpacked once to measure them, so that a small file
 * cannot unpack to an unlimited size. Each part is streamed when it is read.
 */
public final class ZipParts {

    private static final long MOST_BYTES = 128L * 1024 * 1024;

    /** A sheet that is filled in by hand unpacks to ten or twenty times its size; one of repeated cells to a thousand times. */
    private static final int MOST_RATIO = 50;

    /** A file that unpacks to no more than this may have any ratio. */
    private static final long LEAST_LIMIT = 8L * 1024 * 1024;

    private static final int MOST_PARTS = 1000;
    private static final int AT_ONCE = 1 << 16;

    /** The signature of each entry of the directory, as a big-endian number. */
    private static final int ENTRY = 0x504B0102;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private final Map<String, Long> sizes = new LinkedHashMap<>();

    private final long most;

    private ZipParts(ZipFile zip, long size) {
        this.zip = zip;
        this.most = Math.min(MOST_BYTES, Math.max(LEAST_LIMIT, size * MOST_RATIO));
    }

    /** The parts of a file; throws the problem of one that is broken or grows too large. */
    public static ZipParts of(byte[] content) {
        if (entries(content) > MOST_PARTS) {
            throw new UnreadableFile("too-large", "The workbook has more than " + MOST_PARTS + " parts");
        }
        try {
            // Nothing to close: the file is in memory.
            var parts = new ZipParts(
                    ZipFile.builder()
                            .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                            .get(),
                    content.length);
            parts.goThrough();
            return parts;
        } catch (IOException | IllegalArgumentException e) {
            throw broken();
        }
    }

    /** Counts the possible entries of the directory. The library reads all entries before it returns their number. */
    private static int entries(byte[] content) {
        int found = 0;
        int last = 0;
        for (byte one : content) {
            last = last << 8 | one & 0xFF;
            if (last == ENTRY) {
                found++;
            }
        }
        return found;
    }

    private void goThrough() throws IOException {
        long all = 0;
        var found = zip.getEntries();
        while (found.hasMoreElements()) {
            var entry = found.nextElement();
            long size = size(entry, most - all);
            all += size;
            var name = named(entry.getName().replace('\\', '/'));
            if (sizes.put(name, size) != null) {
                throw broken();
            }
            entries.put(name, entry);
        }
    }

    private long size(ZipArchiveEntry entry, long left) throws IOException {
        if (!zip.canReadEntryData(entry)) {
            throw new UnreadableFile("encrypted", "The workbook has a compression that cannot be read: save it again");
        }
        var buffer = new byte[AT_ONCE];
        long size = 0;
        try (var stream = zip.getInputStream(entry)) {
            for (int n = stream.read(buffer); n > 0; n = stream.read(buffer)) {
                size += n;
                if (size > left) {
                    throw new UnreadableFile(
                            "too-large",
                            "The workbook unpacks to more than %d times its size, or to more than %d MB"
                                    .formatted(MOST_RATIO, MOST_BYTES / 1024 / 1024));
                }
            }
        }
        return size;
    }

    static RuntimeException broken() {
        return new UnreadableFile(
                "broken-workbook", "The file is no sound workbook: open it and save it again as .xlsx");
    }

    /** The name as parts are looked up: without the leading slash and regard to case. */
    private static String named(String name) {
        return (name.startsWith("/") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
    }

    boolean has(String name) {
        return sizes.containsKey(named(name));
    }

    /** True if a part's name ends so. */
    boolean hasOneEnding(String end) {
        return sizes.keySet().stream().anyMatch(name -> name.endsWith(end));
    }

    long size(String name) {
        return sizes.getOrDefault(named(name), 0L);
    }

    /** A part; the caller closes it. */
    Optional<InputStream> open(String name) {
        var entry = entries.get(named(name));
        try {
            return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
        } catch (IOException e) {
            throw broken();
        }
    }
}
