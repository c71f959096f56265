package org.comity.publication.open;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.comity.base.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** The setting of the deployment decides who reads what is published. */
class PublishedAccessTest {

    private static final SecurityIdentity NOBODY =
            QuarkusSecurityIdentity.builder().setAnonymous(true).build();
    private static final SecurityIdentity WITHOUT_ROLE =
            QuarkusSecurityIdentity.builder().setPrincipal(() -> "norm").build();
    private static final SecurityIdentity AUDITOR = QuarkusSecurityIdentity.builder()
            .setPrincipal(() -> "aude")
            .addRole("auditor")
            .build();

    private static void require(String setting, SecurityIdentity caller) {
        new PublishedAccess(caller, setting).require();
    }

    @Test
    void everybodyReadsIfItIsPublic() {
        assertThatCode(() -> require("public", NOBODY)).doesNotThrowAnyException();
        assertThatCode(() -> require("public", WITHOUT_ROLE)).doesNotThrowAnyException();
    }

    @Test
    void aTokenWithARoleIsNeededIfTheSettingIsLogin() {
        assertThatThrownBy(() -> require("login", NOBODY)).isInstanceOf(UnauthorizedException.class);
        assertThatThrownBy(() -> require("login", WITHOUT_ROLE)).isInstanceOf(ForbiddenException.class);
        assertThatCode(() -> require("login", AUDITOR)).doesNotThrowAnyException();
    }

    @Test
    void thereIsNoSuchAddressIfItIsOff() {
        assertThatThrownBy(() -> require("off", NOBODY)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> require("off", AUDITOR)).isInstanceOf(ProblemException.class);
    }

    @Test
    void anotherSettingStopsTheStart() {
        assertThatThrownBy(() -> new PublishedAccess(NOBODY, "everybody")).isInstanceOf(IllegalArgumentException.class);
    }
}
