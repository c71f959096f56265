package org.comity.publication.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.comity.base.json.JsonText;
import org.comity.publication.counting.CountingOrder;
import org.comity.publication.release.Edition;
import org.comity.publication.release.Edition.Frozen;
import org.comity.publication.release.EditionContent;
import org.comity.publication.release.Editions;
import org.comity.publication.release.contribution.EditionContributions;
import org.comity.publication.table.PublishedTable;
import org.comity.reference.authority.OwnAuthorities;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Freezes counted and protected tables as rows, with hashes and a manifest. */
@ApplicationScoped
class FreezeEdition {

    private final Editions editions;
    private final EditionContent content;
    private final EditionContributions contributions;
    private final JsonText json;
    private final OwnAuthorities authorities;
    private final String software;

    FreezeEdition(
            Editions editions,
            EditionContent content,
            EditionContributions contributions,
            JsonText json,
            OwnAuthorities authorities,
            @ConfigProperty(name = "quarkus.application.version") String software) {
        this.editions = editions;
        this.content = content;
        this.contributions = contributions;
        this.json = json;
        this.authorities = authorities;
        this.software = software;
    }

    Frozen frozen(CountingOrder order, String policy, Instant countedAt, Manifest manifest) {
        var office = authorities.visible(order.authority());
        return new Frozen(
                office.name(),
                office.country(),
                order.program().version(),
                policy,
                software,
                countedAt,
                EditionContent.hash(manifest.tables()),
                json.write(manifest));
    }

    /** Removes a draft with all its rows, so that it can be drafted again. */
    void remove(Edition draft) {
        contributions.remove(draft);
        editions.remove(draft);
    }

    Map<String, String> hashes(List<PublishedTable> published) {
        return content.hashes(published);
    }

    void store(Edition draft, ProtectEdition.Made made, Map<String, String> hashes) {
        content.store(draft, made.published(), made.exact(), hashes);
        contributions.store(draft, made.published(), made.contributions());
    }
}
