package org.comity.registers.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.cases.request.content.ForeignReference;
import org.comity.cases.request.content.LegalBasis;
import org.comity.cases.request.content.OffenceNamed;
import org.comity.cases.request.content.RequestContent;
import org.comity.cases.request.content.StoredContent.Lists;
import org.comity.registers.layout.RegisterLine;
import org.comity.registers.words.LiteralWords;
import org.comity.registers.words.OffenceWords;
import org.comity.registers.words.ReferenceLists;
import org.comity.registers.words.RegisterColumn;
import org.jspecify.annotations.Nullable;

/** Reads the content of a request from a row. */
final class ContentReader {

    private static final int LONGEST_REFERENCE = 120;
    private static final int LONGEST_OFFENCE = 300;
    private static final int LONGEST_BASIS = 500;
    private static final int LONGEST_OFFICER = 100;
    private static final int LONGEST_RECORD = 4000;
    private static final int MOST_OFFENCES = 100;
    private static final int MOST_BASES = 20;
    private static final int MOST_REFERENCES = 50;

    private final ReferenceLists lists;

    ContentReader(ReferenceLists lists) {
        this.lists = lists;
    }

    /** Reads the content of the request with its days. Reports every fault. */
    RequestContent read(
            RegisterLine line, @Nullable String counterpart, @Nullable LocalDate dated, @Nullable LocalDate received) {
        return new RequestContent(
                counterpart == null ? "" : counterpart,
                dated,
                received,
                new Lists(legalBases(line), offences(line), foreignReferences(line)),
                line.text(RegisterColumn.SUMMARY),
                bounded(line, RegisterColumn.OFFICER, LONGEST_OFFICER));
    }

    /** The text of each column that becomes a record of the request, by the code of its part. */
    static Map<String, String> records(RegisterLine line) {
        var records = new TreeMap<String, String>();
        for (var column : RegisterColumn.records()) {
            var text = bounded(line, column, LONGEST_RECORD);
            if (text != null) {
                records.put(column.key(), text);
            }
        }
        return records;
    }

    private List<ForeignReference> foreignReferences(RegisterLine line) {
        return several(line, RegisterColumn.FOREIGN_REFERENCE, LONGEST_REFERENCE, MOST_REFERENCES).stream()
                .map(reference -> new ForeignReference(reference, null))
                .toList();
    }

    /** The words of the register remain, even if the mapping has their article. */
    private List<OffenceNamed> offences(RegisterLine line) {
        var words = several(line, RegisterColumn.OFFENCE, LONGEST_OFFENCE, MOST_OFFENCES);
        reportIfSeveral(line, RegisterColumn.OFFENCE, words);
        var offences = new ArrayList<OffenceNamed>();
        for (var word : words) {
            var named = OffenceWords.article(
                    line.meaning(RegisterColumn.OFFENCE, word).orElse(word));
            var article = named.flatMap(lists::offence);
            if (named.isPresent() && article.isEmpty()) {
                line.unknown(
                        RegisterColumn.OFFENCE, word, "UNKNOWN_OFFENCE", "names an article that describes no offence");
            }
            var national = article.isPresent() ? OffenceWords.national(word) : LiteralWords.of(word);
            offences.add(new OffenceNamed(article.orElse(null), national, offences.isEmpty()));
        }
        return List.copyOf(offences);
    }

    private List<LegalBasis> legalBases(RegisterLine line) {
        return several(line, RegisterColumn.LEGAL_BASIS, LONGEST_BASIS, MOST_BASES).stream()
                .map(words -> legalBasis(line, words))
                .toList();
    }

    /** A basis that the law book does not have is stored in its words. */
    private LegalBasis legalBasis(RegisterLine line, String words) {
        if (LiteralWords.isMarked(words)) {
            return LegalBasis.inWords(LiteralWords.of(words));
        }
        var mapped = line.meaning(RegisterColumn.LEGAL_BASIS, words);
        var code = lists.legalBasis(mapped.orElse(words)).orElse(null);
        if (code == null) {
            line.unmapped(
                    RegisterColumn.LEGAL_BASIS,
                    words,
                    "LEGAL_BASIS_KEPT",
                    "is no instrument of the law book: stored as written, and counted as such until the word is mapped");
            return LegalBasis.inWords(words);
        }
        if (mapped.isEmpty() && !code.equals(words)) {
            line.guess(RegisterColumn.LEGAL_BASIS, "LEGAL_BASIS_TAKEN", words + " taken for " + code);
        }
        return new LegalBasis(code, null, null, null);
    }

    /** A cell with apparently several values counts as one, unless the mapping has a separator. */
    static void reportIfSeveral(RegisterLine line, RegisterColumn field, List<String> words) {
        if (!line.isList(field)
                && words.size() == 1
                && words.getFirst().equals(line.text(field))
                && words.getFirst().matches("(?s).+(;|\\n).+")) {
            line.guess(
                    field,
                    "PERHAPS_SEVERAL",
                    "looks like several values and is read as one: give the separator in the mapping's lists");
        }
    }

    private static List<String> several(RegisterLine line, RegisterColumn field, int longest, int most) {
        var several = line.several(field);
        if (several.size() > most) {
            line.fault(field, "TOO_MANY", "names more than " + most);
        }
        several.stream()
                .filter(text -> text.length() > longest)
                .findFirst()
                .ifPresent(text -> line.fault(field, "TOO_LONG", "is longer than " + longest + " characters"));
        return several;
    }

    static @Nullable String bounded(RegisterLine line, RegisterColumn field, int longest) {
        var text = line.text(field);
        if (text != null && text.length() > longest) {
            line.fault(field, "TOO_LONG", "is longer than " + longest + " characters");
        }
        return text;
    }
}
