package org.comity.publication.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.publication.evidence.AnonymousTraces.Share;
import org.comity.publication.evidence.TraceGrouping.KindFamily;
import org.comity.publication.format.LicenceSettings;
import org.comity.publication.returns.ReturnLayout;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.comity.rules.ledger.RequestHolder;
import org.comity.rules.workflow.Kind;

/** The README of an evidence pack: the edition, its files, and how far traces can be read. */
final class PackReadme {

    private final PublishedEdition edition;
    private final Instant countedAt;
    private final Collection<ReturnLayout> returns;
    private final StoredTraces traces;
    private final LicenceSettings licence;
    private final List<String> lines = new ArrayList<>();

    PackReadme(
            PublishedEdition edition,
            Instant countedAt,
            Collection<ReturnLayout> returns,
            StoredTraces traces,
            LicenceSettings licence) {
        this.edition = edition;
        this.countedAt = countedAt;
        this.returns = returns;
        this.traces = traces;
        this.licence = licence;
    }

    String text() {
        lines.add("# Evidence pack: " + edition.title().in(Language.EN));
        lines.add("");
        edition();
        heading("Files");
        files();
        heading("Traces of requests");
        traces();
        return String.join("\n", lines) + "\n";
    }

    private void heading(String text) {
        lines.addAll(List.of("", "## " + text, ""));
    }

    private void edition() {
        lines.add("- Office: %s (%s)".formatted(edition.office(), edition.country()));
        lines.add("- Edition: %d of `%s`, %s".formatted(edition.edition(), edition.release(), edition.status()));
        lines.add("- Days: %s to %s".formatted(edition.from(), edition.to()));
        lines.add("- Counted: %s; published: %s; shown as of %s"
                .formatted(countedAt, edition.publishedAt(), edition.shownOn()));
        if (edition.reason() != null) {
            lines.add("- Reason of this edition: " + edition.reason());
        }
        lines.add("- Program: `%s`, version %d; disclosure control: `%s`; software: Comity %s"
                .formatted(edition.program(), edition.programVersion(), edition.policy(), edition.software()));
        lines.add("- Citation: %s: %s, edition %d (%s). %s. SHA-256 %s"
                .formatted(
                        edition.office(),
                        edition.title().in(Language.EN),
                        edition.edition(),
                        edition.shownOn(),
                        edition.release(),
                        edition.hash()));
        var known = Stream.of(licence.title().or(licence::name), licence.path())
                .flatMap(part -> part.stream())
                .collect(Collectors.joining(", "));
        lines.add("- Licence: "
                + (known.isEmpty()
                        ? "The office has not stated one. Ask it before you publish the figures again."
                        : known));
    }

    private void files() {
        lines.add(
                "- `figures/edition.xlsx`: all tables as a workbook; `figures/data-package.zip`: the same as a Data Package.");
        lines.add("- `definitions.md`: each table, and each indicator with its rules and limits.");
        lines.add(
                "- `changes.csv`: each cell that differs from the edition before, without hidden ones; empty for a first edition.");
        lines.add("- `traces.csv`: anonymous traces of requests, see below.");
        lines.add("- `SHA256SUMS`: the hash of each file; `sha256sum --check SHA256SUMS` compares them.");
        returns.forEach(one ->
                lines.add("- `returns/" + one.code() + ".xlsx`: " + one.title().in(Language.EN) + "."));
        lines.add("");
        lines.add("A hidden number is marked in each file, and is not zero. Do not replace it by a number.");
    }

    private void traces() {
        var absence = traces.absence();
        if (absence != null) {
            lines.add(
                    switch (absence) {
                        case ROUNDED ->
                            "This edition has no traces: its small counts are rounded, and traces would show exact ones.";
                        case OTHER_PROGRAM ->
                            "This edition has no traces: its program of publication has changed since, so that the requests of its hidden "
                                    + "cells are not known.";
                        case OTHER_EDITION ->
                            "This edition has no traces: another edition with common days has them, of this release or another one. Two files "
                                    + "that differ by one request would show what became of it.";
                    });
            return;
        }
        lines.add(
                "A line is a request that became open in the days of the edition, as known when the edition was counted. A request that was "
                        + "split off from another one is not among them.");
        lines.add("Lines are sorted by content. They have no reference, name, day or text of the request.");
        lines.add("");
        traces.traces().shares().forEach(share -> lines.add("- " + share(share)));
        lines.add("");
        rules();
        lines.add("");
        codes();
    }

    /** The grouping says nothing where there is no trace. */
    private String share(Share share) {
        var leftOut = share.leftOut() == null ? "fewer than " + traces.least() : String.valueOf(share.leftOut());
        return share.printed() == 0
                ? "%s: no traces; %s requests are left out. Few requests of each kind and year cannot be shown without showing one of them."
                        .formatted(share.direction(), leftOut)
                : "%s: %d traces, grouped by `%s`; %s requests are left out."
                        .formatted(share.direction(), share.printed(), share.grouping(), leftOut);
    }

    private void rules() {
        var least = traces.least();
        lines.add(
                "- A request is left out if a hidden cell of a published edition counts it, or if it was restricted or sealed at any time until the "
                        + "traces were made.");
        lines.add(
                ("- Each combination of direction, kind, area, years and outcome has at least %d traces, also without those of any one "
                                + "partner State. Each kind, area and years has two outcomes at least.")
                        .formatted(least));
        lines.add("- Of any combination of these values no request is left out, or at least %d are.".formatted(least));
        lines.add(
                ("- Weeks are the median of at least %d requests of the same combination with nearly the same time, also without those of any "
                                + "one partner State. They are no times of a single request, and do not add up.")
                        .formatted(least));
        lines.add(
                ("- Grounds of a combination are shown only where there are several, and each has at least %d requests, also without those of any "
                                + "one partner State; else they are `NOT_SHOWN`. Of a shown ground no other refusal, or at least %d, have "
                                + "the same kind, area and years.")
                        .formatted(least, least));
        lines.add("- Only one edition has traces among all with common days.");
        lines.add(
                "- Traces are no sample: requests of small partners and rare outcomes are left out. Compute no shares or means from them.");
        lines.add("- A reader still learns which outcomes are likely in a combination.");
    }

    private void codes() {
        lines.add("- Kinds: "
                + Arrays.stream(Kind.values())
                        .map(kind -> "`" + kind + "` " + kind.title())
                        .collect(Collectors.joining(", ")));
        for (var family : KindFamily.values()) {
            lines.add("- Family `%s`: %s"
                    .formatted(
                            family,
                            Arrays.stream(Kind.values())
                                    .filter(kind -> KindFamily.of(kind) == family)
                                    .map(Enum::name)
                                    .collect(Collectors.joining(", "))));
        }
        for (var holder : RequestHolder.values()) {
            lines.add("- `%s`: %s".formatted(PackTables.column(holder), holder.title()));
        }
        lines.add("- Areas are regions of the United Nations standard M49; `ALL` stands for all together.");
        lines.add("- Outcomes: "
                + Arrays.stream(TraceOutcome.values())
                        .map(one -> "`" + one + "`")
                        .collect(Collectors.joining(", ")));
    }
}
