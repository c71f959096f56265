package org.comity.docs;

import static org.comity.docs.MarkdownPage.mark;
import static org.comity.docs.MarkdownPage.orNothing;
import static org.comity.docs.MarkdownPage.row;
import static org.comity.docs.MarkdownPage.validity;

import java.util.List;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.law.Instrument;
import org.comity.rules.law.Participation;
import org.comity.rules.law.Source;

/** Instruments, whom they bind and what these declared, as tables of the page. */
final class TreatyTables {

    private final LawBook book;
    private final MarkdownPage page;

    TreatyTables(LawBook book, MarkdownPage page) {
        this.book = book;
        this.page = page;
    }

    void readings() {
        page.table(
                "Copies that were read",
                List.of("Code", "What", "Where", "As of"),
                book.readings().stream().map(one -> row(one.code(), one.title(), one.where(), orNothing(one.asOf()))));
    }

    void instruments() {
        page.table(
                "Instruments",
                List.of("Code", "Title", "Form", "Adopted", "In force", "✓", "Where"),
                book.instruments().stream()
                        .map(one -> row(
                                one.code(),
                                one.title(),
                                one.form().name(),
                                orNothing(one.adopted()),
                                validity(one.validity()),
                                mark(one.verified()),
                                orNothing(one.source().note()))));
    }

    void parties() {
        for (var instrument : book.instruments()) {
            var parties = book.participations().stream()
                    .filter(one -> one.instrument().equals(instrument.code()))
                    .toList();
            if (!parties.isEmpty()) {
                parties(instrument, parties);
            }
        }
    }

    private void parties(Instrument instrument, List<Participation> parties) {
        page.table(
                "Parties: " + instrument.shortTitle() + " (those the book knows: " + parties.size() + ")",
                List.of("Party", "By", "Deposited", "In force", "✓", "Copy read"),
                parties.stream()
                        .map(one -> row(
                                one.party(),
                                one.act().name(),
                                orNothing(one.deposited()),
                                validity(one.validity()),
                                mark(one.verified()),
                                read(one.source()))));
    }

    void positions() {
        page.table(
                "Positions of States",
                List.of(
                        "Party",
                        "Instrument",
                        "Article",
                        "Subject",
                        "Answer",
                        "What it says",
                        "Holds",
                        "✓",
                        "Copy read"),
                book.positions().stream()
                        .map(one -> row(
                                one.party(),
                                one.instrument(),
                                one.article(),
                                one.subject().name(),
                                orNothing(one.answer()),
                                one.says(),
                                validity(one.validity()),
                                mark(one.verified()),
                                read(one.source()))));
    }

    private static String read(Source source) {
        var note = source.note();
        return note == null ? orNothing(source.read()) : orNothing(source.read()) + " (" + note + ")";
    }
}
