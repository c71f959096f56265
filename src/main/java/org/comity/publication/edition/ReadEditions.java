package org.comity.publication.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.base.json.JsonText;
import org.comity.base.web.Versioned;
import org.comity.publication.comparison.AuditedEditions;
import org.comity.publication.comparison.EditionComparison;
import org.comity.publication.edition.ChecklistView.FindingView;
import org.comity.publication.release.Edition;
import org.comity.publication.release.EditionContent;
import org.comity.publication.release.EditionState;
import org.comity.publication.release.Editions;
import org.comity.publication.release.Release;
import org.comity.publication.release.Releases;
import org.comity.publication.table.PublishedTable;

/** Editions as their office reads them, before and after publication. */
@ApplicationScoped
public class ReadEditions {

    private final Releases releases;
    private final Editions editions;
    private final EditionContent content;
    private final AuditedEditions audited;
    private final JsonText json;

    ReadEditions(Releases releases, Editions editions, EditionContent content, AuditedEditions audited, JsonText json) {
        this.releases = releases;
        this.editions = editions;
        this.content = content;
        this.audited = audited;
        this.json = json;
    }

    @Transactional
    Versioned<EditionView> one(UUID id, int no) {
        var release = releases.visible(id);
        return shown(release, editions.one(release, no));
    }

    /** The page of the person who approves. */
    @Transactional
    Versioned<ChecklistView> checklist(UUID id, int no) {
        var release = releases.visible(id);
        var edition = audited.read(release, no);
        return new Versioned<>(checklist(release, edition).view(), edition.version());
    }

    /**
     * The changes of an edition against an earlier one of its release.
     *
     * @param against number of the earlier one; 0 for the one before
     */
    @Transactional
    EditionComparison comparison(UUID id, int no, int against) {
        var pair = audited.compared(releases.visible(id), no, against);
        var was = pair.was() == null ? List.<PublishedTable>of() : content.tables(pair.was());
        return EditionComparison.of(was, content.tables(pair.is()));
    }

    Checklist checklist(Release release, Edition edition) {
        var before = Editions.before(editions.of(release), edition.no())
                .map(content::tables)
                .orElse(null);
        return new Checklist(
                edition.no(),
                manifest(edition),
                content.tables(edition),
                edition.reason(),
                before,
                overlaps(release, edition));
    }

    private Manifest manifest(Edition edition) {
        return json.read(edition.manifest(), Manifest.class);
    }

    /**
     * The published editions of other releases with overlapping days that an edition is not protected with, each with the reason in words:
     * one that was published after the draft, and one whose years begin on another day. None once the edition itself is published.
     */
    Map<String, String> overlaps(Release release, Edition edition) {
        if (edition.state().isPublic()) {
            return Map.of();
        }
        var known = manifest(edition).beside();
        var found = new LinkedHashMap<String, String>();
        for (var one : editions.beside(release)) {
            if (!one.release().yearStart().equals(release.yearStart())) {
                found.put(one.name(), "Years that begin on another day are published for some of the days");
            } else if (!known.contains(one.name())) {
                found.put(one.name(), "It was published after the draft for some of the days: draft the edition again");
            }
        }
        return found;
    }

    /**
     * Why an approved edition is not published at the scheduled time of its release: it is not protected with an edition of another release, so
     * that it is drafted again, or it was counted after that time, so that it is published by hand. Empty if nothing holds it back.
     */
    List<FindingView> heldBack(Release release, Edition edition) {
        if (edition.state() != EditionState.APPROVED) {
            return List.of();
        }
        var found = new ArrayList<FindingView>();
        overlaps(release, edition).forEach((name, words) -> found.add(new FindingView(Checklist.OVERLAP, name, words)));
        var scheduled = release.scheduledAt();
        if (scheduled != null && edition.countedAt().isAfter(scheduled)) {
            found.add(new FindingView(
                    Checklist.COUNTED_LATE, "edition", "It was counted after the scheduled time: publish it by hand"));
        }
        return found;
    }

    Versioned<EditionView> shown(Release release, Edition edition) {
        var view = new EditionView(
                release.code(),
                edition.no(),
                edition.state(),
                edition.reason(),
                edition.policy(),
                edition.software(),
                edition.countedAt(),
                edition.hash(),
                manifest(edition),
                edition.draftedByName(),
                edition.publishedAt(),
                edition.shownOn(),
                heldBack(release, edition),
                editions.shownActs(edition),
                edition.version());
        return new Versioned<>(view, edition.version());
    }
}
