package org.comity.publication.open;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.junit.jupiter.api.Test;

/**
 * The setting of the deployment over HTTP. The server of the tests is public; each test replaces the bean by one of the same class with another
 * setting, which a server of its own would have.
 */
@QuarkusTest
class LoginForPublishedFiguresTest {

    private static final List<String> ADDRESSES =
            List.of("/dashboard", "/api/v1/published", "/api/v1/published/catalogue");

    @Inject
    SecurityIdentity identity;

    private void set(String readers) {
        QuarkusMock.installMockForType(new PublishedAccess(identity, readers), PublishedAccess.class);
    }

    private static List<Integer> statuses(Api who) {
        return ADDRESSES.stream().map(address -> who.get(address).status()).toList();
    }

    @Test
    void withALoginATokenWithARoleIsNeeded() {
        set("login");

        assertThat(statuses(new Api(""))).containsOnly(401);
        assertThat(statuses(Callers.ofFreshAuthority().named("norm"))).containsOnly(403);
        assertThat(statuses(Callers.ofFreshAuthority().auditor())).containsOnly(200);
        var page = Callers.ofFreshAuthority().auditor().get("/dashboard").expecting(200);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void withoutAnyReadersThereAreNoSuchAddresses() {
        set("off");

        assertThat(statuses(new Api(""))).containsOnly(404);
        assertThat(statuses(Callers.ofFreshAuthority().auditor())).containsOnly(404);
    }

    @Test
    void aPublicPageMayBeStoredByCaches() {
        var page = new Api("").get("/dashboard").expecting(200);

        assertThat(page.header("Cache-Control")).isEqualTo("public, max-age=60");
    }
}
