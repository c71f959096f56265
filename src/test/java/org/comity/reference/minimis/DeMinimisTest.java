package org.comity.reference.minimis;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The policies of an office on minor matters, and the warnings that follow from them. */
@QuarkusTest
class DeMinimisTest {

    private static final Map<String, Object> POLICY = Map.of(
            "name",
            "Minor matters",
            "kinds",
            List.of("MLA"),
            "amount",
            5000,
            "currency",
            "EUR",
            "basis",
            "POLICY",
            "source",
            "Circular 3/2024",
            "from",
            "2024-01-01");

    private Callers callers;

    @BeforeEach
    void open() {
        callers = Callers.ofFreshAuthority();
    }

    @Test
    void aWarningNamesThePolicyWhatWasNotComparedTheConsultationAndTheGround() {
        keep("MINOR", POLICY).expecting(200);

        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());

        assertThat(minor(file.registered()))
                .isEqualTo("The policy of the office MINOR (Minor matters; Circular 3/2024) may bear on the request: a"
                        + " matter of up to 5000.00 EUR is minor. Not compared: no value of the matter is"
                        + " recorded. UNCAC article 46(9)(b) allows this ground only for assistance that is not"
                        + " coercive, where dual criminality is missing; a measure of the request is coercive, and"
                        + " it is not recorded that dual criminality is missing. Consult the requesting State"
                        + " before a refusal, whose ground would be RF_DE_MINIMIS");
        assertThat(minor(file.view())).isEqualTo(minor(file.registered()));
        file.take("ACKNOWLEDGE");
        file.take("ACCEPT");
        assertThat(file.view().text("/state")).isEqualTo("ACCEPTED");
        assertThat(minor(file.read("?on=2025-03-03"))).isEmpty();
    }

    @Test
    void aPolicyBearsOnItsKindsAndOffencesWhileItIsInForce() {
        keep("MINOR", with(POLICY, "offences", List.of("15"))).expecting(200);
        keep("PAST", with(POLICY, "until", "2024-12-31")).expecting(200);
        keep("LATER", with(POLICY, "from", MovableNow.machineDay().plusDays(1).toString()))
                .expecting(200);

        assertThat(minor(SampleCase.of(
                                callers,
                                SampleRequest.incomingAssistance().with("offences", List.of(Map.of("article", "23"))))
                        .registered()))
                .isEmpty();
        assertThat(minor(SampleCase.of(callers, SampleRequest.incomingExtradition())
                        .registered()))
                .isEmpty();
        assertThat(minor(SampleCase.of(callers, SampleRequest.outgoingAssistance())
                        .registered()))
                .isEmpty();
        assertThat(minor(SampleCase.of(
                                callers,
                                SampleRequest.incomingAssistance().with("offences", List.of(Map.of("article", "15"))))
                        .registered()))
                .startsWith("The policy of the office MINOR");
        assertThat(minor(SampleCase.of(callers, SampleRequest.incomingAssistance())
                        .registered()))
                .contains("no value of the matter is recorded, and no offence by article");
    }

    @Test
    void recoveryOfPropertyHasAProvisionOfItsOwn() {
        keep("MINOR", POLICY).expecting(200);
        var frozen = Map.of("letter", "j", "coercive", true, "description", "freeze an account");

        assertThat(minor(SampleCase.of(
                                callers, SampleRequest.incomingAssistance().with("measures", List.of(frozen)))
                        .registered()))
                .contains(
                        "UNCAC article 55(7) allows this ground for confiscation and provisional measures, coercive or"
                                + " not")
                .doesNotContain("46(9)(b)");
        assertThat(minor(SampleCase.of(
                                callers, SampleRequest.incomingAssistance().without("measures"))
                        .registered()))
                .contains("no value of the matter is recorded, and no measure. UNCAC article 46(9)(b)");
    }

    @Test
    void theGroundIsNamedWhereItCanBeUsed() {
        var policy = new HashMap<>(POLICY);
        policy.remove("kinds");
        keep("MINOR", policy).expecting(200);

        assertThat(minor(SampleCase.of(callers, SampleRequest.incomingExtradition())
                        .registered()))
                .isEmpty();
        assertThat(minor(SampleCase.of(
                                callers,
                                SampleRequest.incomingAssistance()
                                        .with("legalBases", List.of(Map.of("instrument", "ETS30"))))
                        .registered()))
                .contains("The law book has the ground RF_DE_MINIMIS in no instrument of the request")
                .doesNotContain("UNCAC");
        assertThat(keep("WRONG", with(POLICY, "kinds", List.of("MLA", "EXTRADITION")))
                        .expecting(422)
                        .faults())
                .containsExactly("/kinds/1 not-applicable");
    }

    @Test
    void aPolicyIsLawOnlyIfItsTextWasRead() {
        assertThat(keep("MINOR", with(POLICY, "basis", "LAW")).expecting(422).faults())
                .containsExactly("/textRead missing");
        assertThat(keep("MINOR", with(with(POLICY, "textRead", "Act, s. 5"), "currency", "XYZ"))
                        .expecting(422)
                        .faults())
                .containsExactlyInAnyOrder("/textRead not-applicable", "/currency unknown");
        assertThat(keep("MINOR", with(POLICY, "until", "2023-01-01"))
                        .expecting(422)
                        .faults())
                .containsExactly("/until out-of-order");
        keep("MINOR", with(with(POLICY, "basis", "LAW"), "textRead", "Act, s. 5, read in the gazette"))
                .expecting(200);

        assertThat(minor(SampleCase.of(callers, SampleRequest.incomingAssistance())
                        .registered()))
                .startsWith("The rule of law MINOR (Minor matters; Act, s. 5, read in the gazette)");
    }

    @Test
    void anAdministratorEntersPoliciesAndTheHistoryHasThem() {
        var list = "/api/v1/authorities/" + callers.authority() + "/minimis-policies";
        callers.supervisor().put(list + "/MINOR", POLICY).expecting(403);
        new Api("").put(list + "/MINOR", POLICY).expecting(401);
        Callers.ofFreshAuthority().administrator().put(list + "/MINOR", POLICY).expecting(404);
        var entered = keep("MINOR", POLICY).expecting(200);
        callers.administrator()
                .put(list + "/MINOR", with(POLICY, "amount", 100), "If-Match", entered.etag())
                .expecting(200);

        assertThat(callers.caseworker().get(list).expecting(200).texts("/items", "code"))
                .containsExactly("MINOR");
        assertThat(callers.auditor()
                        .get(list + "/MINOR")
                        .expecting(200)
                        .at("/amount")
                        .asInt())
                .isEqualTo(100);
        assertThat(callers.supervisor()
                        .get("/api/v1/authorities/" + callers.authority() + "/list-changes?list=MINIMIS_POLICIES")
                        .expecting(200)
                        .texts("/items", "entry"))
                .containsExactly("MINOR", "MINOR");
    }

    private Answer keep(String code, Map<String, Object> policy) {
        return callers.administrator()
                .put("/api/v1/authorities/" + callers.authority() + "/minimis-policies/" + code, policy);
    }

    private static Map<String, Object> with(Map<String, Object> policy, String field, Object value) {
        var other = new HashMap<>(policy);
        other.put(field, value);
        return other;
    }

    /** The warning about a policy; empty if there is none. */
    private static String minor(Answer view) {
        var found = new StringBuilder();
        view.at("/warnings").forEach(warning -> {
            if (warning.asText().contains("may bear on the request")) {
                found.append(warning.asText());
            }
        });
        return found.toString();
    }
}
