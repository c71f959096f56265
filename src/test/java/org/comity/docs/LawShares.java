package org.comity.docs;

import static org.comity.docs.MarkdownPage.row;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.reference.lawbook.CodeList;
import org.comity.reference.lawbook.LawBook;
import org.comity.reference.lawbook.LawFolder;

/** How much of the law book was compared with the texts, by folder. */
public final class LawShares {

    static final List<String> HEADS = List.of("Part of the law book", "Entries", "Verified", "Share");

    private LawShares() {}

    /** The shares as a table in Markdown. */
    public static String table(LawBook book) {
        var heads = row(HEADS.toArray(String[]::new)) + "\n" + "|---".repeat(HEADS.size()) + "|\n";
        return heads + rows(book).collect(Collectors.joining("\n", "", "\n"));
    }

    /** A line for each folder, one for all of them, and one for the natures of reasons, which are marked one by one. */
    static Stream<String> rows(LawBook book) {
        var folders = book.lists().byFolder().entrySet().stream()
                .filter(folder -> folder.getKey() != LawFolder.READINGS)
                .toList();
        var lines = folders.stream().map(folder -> {
            var list = folder.getValue();
            return line(folder.getKey().title(), list.all().size(), list.unverified());
        });
        var all = line(
                "All entries",
                folders.stream()
                        .mapToLong(folder -> folder.getValue().all().size())
                        .sum(),
                folders.stream()
                        .map(folder -> folder.getValue())
                        .mapToLong(CodeList::unverified)
                        .sum());
        var natures = book.reasons().stream()
                .flatMap(reason -> reason.natures().stream())
                .toList();
        var unread = natures.stream().filter(nature -> !nature.verified()).count();
        return Stream.of(lines, Stream.of(all, line("Natures of reasons in each text", natures.size(), unread)))
                .flatMap(some -> some);
    }

    private static String line(String title, long entries, long unverified) {
        var verified = entries - unverified;
        var share = entries == 0 ? 0 : verified * 100 / entries;
        return row(title, String.valueOf(entries), String.valueOf(verified), share + " %");
    }
}
