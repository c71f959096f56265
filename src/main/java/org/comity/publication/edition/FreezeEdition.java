package org.comity.publication.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comity.base.json.JsonText;
import org.comity.base.time.Now;
import org.comity.publication.counting.CountingOrder;
import org.comity.publication.release.Edition;
import org.comity.publication.release.Edition.Frozen;
import org.comity.publication.release.EditionContent;
import org.comity.publication.table.PublishedTable;
import org.comity.reference.authority.OwnAuthorities;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Freezes counted and protected tables as rows, with hashes and a manifest. */
@ApplicationScoped
class FreezeEdition {

    private final EditionContent content;
    private final JsonText json;
    private final Now now;
    private final OwnAuthorities authorities;
    private final String software;

    FreezeEdition(
            EditionContent content,
            JsonText json,
            Now now,
            OwnAuthorities authorities,
            @ConfigProperty(name = "quarkus.application.version") String software) {
        this.content = content;
        this.json = json;
        this.now = now;
        this.authorities = authorities;
        this.software = software;
    }

    Frozen frozen(CountingOrder order, ProtectEdition.Made made, Manifest manifest) {
        var office = authorities.visible(order.authority());
        return new Frozen(
                office.name(),
                office.country(),
                order.program().version(),
                made.policy(),
                software,
                now.instant(),
                content.hash(made.published()),
                json.write(manifest));
    }

    String hash(PublishedTable table) {
        return content.hash(table);
    }

    void store(Edition draft, List<PublishedTable> published, List<PublishedTable> exact) {
        content.store(draft, published, exact);
    }
}
