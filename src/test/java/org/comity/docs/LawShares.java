package org.comity.docs;

import static org.comity.docs.MarkdownPage.row;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.reference.lawbook.CodeList;
import org.comity.reference.lawbook.LawBook;
import org.comity.reference.lawbook.LawFolder;

/** How much of the law book was compared with the texts, by folder. */
public final class LawShares {

    static final List<String> HEADS = List.of("Part of the law book", "Entries", "Verified", "Share");

    private LawShares() {}

    /** A sentence on the entries that are not verified, and the shares as a table, in Markdown. */
    public static String of(LawBook book) {
        var lists = folders(book).values();
        var entries = lists.stream().mapToLong(list -> list.all().size()).sum();
        var unverified = lists.stream().mapToLong(CodeList::unverified).sum();
        return String.format(Locale.ROOT, """
                **%,d of the %,d entries of the law (%s) are not yet verified** against the official texts. Have a lawyer check each
                entry that you rely on:

                %s""", unverified, entries, share(unverified, entries), table(book));
    }

    private static String table(LawBook book) {
        var heads = row(HEADS.toArray(String[]::new)) + "\n" + "|---".repeat(HEADS.size()) + "|\n";
        return heads + rows(book).collect(Collectors.joining("\n", "", "\n"));
    }

    /** A line for each folder, one for all of them, and one for the natures of reasons, which are marked one by one. */
    static Stream<String> rows(LawBook book) {
        var folders = folders(book);
        var lines = folders.entrySet().stream().map(folder -> {
            var list = folder.getValue();
            return line(folder.getKey().title(), list.all().size(), list.unverified());
        });
        var all = line(
                "All entries",
                folders.values().stream().mapToLong(list -> list.all().size()).sum(),
                folders.values().stream().mapToLong(CodeList::unverified).sum());
        var natures = book.reasons().stream()
                .flatMap(reason -> reason.natures().stream())
                .toList();
        var unread = natures.stream().filter(nature -> !nature.verified()).count();
        return Stream.of(lines, Stream.of(all, line("Natures of reasons in each text", natures.size(), unread)))
                .flatMap(some -> some);
    }

    private static Map<LawFolder, CodeList<?>> folders(LawBook book) {
        var folders = new LinkedHashMap<LawFolder, CodeList<?>>(book.lists().byFolder());
        folders.remove(LawFolder.READINGS);
        return folders;
    }

    private static String line(String title, long entries, long unverified) {
        var verified = entries - unverified;
        return row(title, String.valueOf(entries), String.valueOf(verified), share(verified, entries));
    }

    /** A share in per cent, rounded to the nearest one; it is 0 % or 100 % only if it is none or all of them. */
    static String share(long part, long whole) {
        if (part == 0) {
            return "0 %";
        }
        return part == whole ? "100 %" : Math.clamp(Math.round(part * 100.0 / whole), 1, 99) + " %";
    }
}
