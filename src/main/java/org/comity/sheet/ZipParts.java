package org.comity.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The parts of a workbook, which is a zip. It is gone through once before anything is read, so that a small file cannot
 * grow without end, and each part is read again when it is wanted.
 */
final class ZipParts {

    private static final long MOST_BYTES = 512L * 1024 * 1024;
    private static final int MOST_PARTS = 5000;
    private static final int AT_ONCE = 1 << 16;

    private final byte[] content;
    private final Map<String, Long> sizes;

    private ZipParts(byte[] content, Map<String, Long> sizes) {
        this.content = content;
        this.sizes = sizes;
    }

    /** The parts of a file; throws the problem of one that is broken or grows too large. */
    static ZipParts of(byte[] content) {
        var sizes = new LinkedHashMap<String, Long>();
        long all = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            var buffer = new byte[AT_ONCE];
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                long size = 0;
                for (int n = zip.read(buffer); n > 0; n = zip.read(buffer)) {
                    size += n;
                    if (all + size > MOST_BYTES) {
                        throw Sheets.refused(
                                "too-large", "The workbook unpacks to more than " + MOST_BYTES / 1024 / 1024 + " MB");
                    }
                }
                all += size;
                if (sizes.put(named(entry), size) != null || sizes.size() > MOST_PARTS) {
                    throw broken();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw broken();
        }
        return new ZipParts(content, sizes);
    }

    static RuntimeException broken() {
        return Sheets.refused("broken-workbook", "The file is no sound workbook: open it and save it again as .xlsx");
    }

    /** The name as parts are looked up: without the leading slash and regard to case. */
    static String named(String name) {
        return (name.startsWith("/") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
    }

    private static String named(ZipEntry entry) {
        return named(entry.getName().replace('\\', '/'));
    }

    boolean has(String name) {
        return sizes.containsKey(named(name));
    }

    /** True if a part's name ends so. */
    boolean hasOneEnding(String end) {
        return sizes.keySet().stream().anyMatch(name -> name.endsWith(end.toLowerCase(Locale.ROOT)));
    }

    long size(String name) {
        return sizes.getOrDefault(named(name), 0L);
    }

    /** A part; the caller closes it. */
    Optional<InputStream> open(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        try {
            var zip = new ZipInputStream(new ByteArrayInputStream(content));
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (named(entry).equals(named(name))) {
                    return Optional.of(zip);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw broken();
        }
        throw broken();
    }
}
