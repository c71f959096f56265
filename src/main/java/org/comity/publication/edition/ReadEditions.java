package org.comity.publication.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.json.JsonText;
import org.comity.base.web.Versioned;
import org.comity.publication.comparison.EditionComparison;
import org.comity.publication.release.Edition;
import org.comity.publication.release.EditionContent;
import org.comity.publication.release.EditionState;
import org.comity.publication.release.Editions;
import org.comity.publication.release.Release;
import org.comity.publication.release.Releases;
import org.comity.publication.table.PublishedTable;
import org.jspecify.annotations.Nullable;

/** Editions as their office reads them, before and after publication. */
@ApplicationScoped
public class ReadEditions {

    private final Releases releases;
    private final Editions editions;
    private final EditionContent content;
    private final AuditTrail audit;
    private final JsonText json;

    ReadEditions(Releases releases, Editions editions, EditionContent content, AuditTrail audit, JsonText json) {
        this.releases = releases;
        this.editions = editions;
        this.content = content;
        this.audit = audit;
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
        var edition = editions.one(release, no);
        noteDraft(release, edition);
        return new Versioned<>(checklist(release, edition).view(), edition.version());
    }

    /** The changes of an edition against another one of its release, the one before unless another is named. */
    @Transactional
    EditionComparison comparison(UUID id, int no, @Nullable Integer against) {
        var release = releases.visible(id);
        var edition = editions.one(release, no);
        noteDraft(release, edition);
        var before = against == null ? (no == 1 ? null : no - 1) : against;
        var was = before == null ? List.<PublishedTable>of() : content.tables(editions.one(release, before));
        return EditionComparison.of(was, content.tables(edition));
    }

    private void noteDraft(Release release, Edition edition) {
        if (!edition.state().isPublic()) {
            audit.note(Act.READ_DRAFT_EDITION, release.authority(), edition.id());
        }
    }

    Checklist checklist(Release release, Edition edition) {
        var before = editions.of(release).stream()
                .filter(one -> one.no() < edition.no() && one.state() != EditionState.WITHDRAWN)
                .findFirst()
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
                editions.shownActs(edition),
                edition.version());
        return new Versioned<>(view, edition.version());
    }
}
