package org.comity.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The logs of the collector of servers that ran with {@link #option()}, in a folder: how much of the heap was in use. */
record HeapLogs(Path folder, String name) {

    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M");

    /** Option of the virtual machine by which a server writes such a log. */
    String option() {
        return "-Xlog:gc:file=" + folder.resolve(name + "-%p.log");
    }

    /** The most that was in use before a collection, garbage included, in MB. */
    int peak() throws IOException {
        return most(1);
    }

    /** The most that was in use after a collection, in MB. */
    int peakAfterCollection() throws IOException {
        return most(2);
    }

    private int most(int group) throws IOException {
        int most = 0;
        try (var logs = Files.newDirectoryStream(folder, name + "-*.log")) {
            for (var log : logs) {
                most = Math.max(
                        most,
                        COLLECTION
                                .matcher(Files.readString(log))
                                .results()
                                .mapToInt(found -> Integer.parseInt(found.group(group)))
                                .max()
                                .orElse(0));
            }
        }
        return most;
    }
}
