package org.comity.publication.format.dcat;

import java.net.URI;
import org.comity.publication.format.EditionWriter;
import org.comity.publication.table.PublishedEdition;

/**
 * Addresses of editions below a base address.
 *
 * @param base the base address, without a slash at its end
 */
public record EditionAddresses(URI base) {

    /** The address of the catalogue. */
    public URI catalogue() {
        return below("/catalogue");
    }

    /** The address of a release, which leads to its newest edition. */
    public URI release(PublishedEdition edition) {
        return below("/" + edition.authority() + "/" + edition.release());
    }

    /** The address of an edition. */
    public URI edition(PublishedEdition edition, int number) {
        return URI.create(release(edition) + "/editions/" + number);
    }

    /** The address of an edition in a format. */
    public URI file(PublishedEdition edition, EditionWriter writer) {
        return URI.create(edition(edition, edition.edition()) + "/data?format=" + writer.code());
    }

    private URI below(String path) {
        return URI.create(base + path);
    }
}
