package org.comity.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** An edition from its draft to its successor, by HTTP alone. */
@QuarkusTest
class EditionStoryTest {

    private final Callers callers = Callers.ofFreshAuthority();

    @Test
    void anEditionIsDraftedApprovedByASecondPersonAndPublished() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());

        var edition = SampleRelease.planned(callers, "annual-2025", "2023-01-01", "2025-12-31")
                .published(Map.of());

        assertThat(edition.text("/state")).isEqualTo("PUBLISHED");
        assertThat(edition.texts("/acts", "act")).containsExactly("DRAFTED", "SUBMITTED", "APPROVED", "PUBLISHED");
        assertThat(edition.text("/hash")).hasSize(64);
    }

    @Test
    void whoDraftedAnEditionDoesNotApproveIt() {
        var release = SampleRelease.planned(callers, "two-persons", "2024-01-01", "2025-12-31");
        var submitted = release.submitted(release.approver(), Map.of());

        var refused = release.approve(release.approver(), submitted);

        assertThat(refused.expecting(422).faults())
                .anySatisfy(fault -> assertThat(fault).endsWith("second-person"));
    }

    @Test
    void aLaterEditionNeedsAPublicReasonAndSupersedesTheFormer() {
        var release = SampleRelease.planned(callers, "later", "2024-01-01", "2025-12-31");
        release.published(Map.of());
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var draft = release.drafted(release.drafter(), Map.of());

        release.drafter()
                .post(draft.location() + "/submission", Map.of(), "If-Match", draft.etag())
                .expecting(422);
        var second = release.published(Map.of("reason", "A request was registered late"));

        assertThat(second.at("/edition").asInt()).isEqualTo(2);
        assertThat(release.drafter().get(release.edition(1)).text("/state")).isEqualTo("SUPERSEDED");
        assertThat(release.drafter()
                        .get(release.edition(2) + "/comparison")
                        .at("/cells")
                        .size())
                .isPositive();
    }

    @Test
    void everybodyReadsAPublishedEditionAndNobodyADraft() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var release = SampleRelease.planned(callers, "open", "2024-01-01", "2025-12-31");
        release.drafted(release.drafter(), Map.of());
        var address = "/api/v1/published/" + callers.authority() + "/open";
        var nobody = new Api("");
        nobody.get(address).expecting(404);
        release.published(Map.of());

        var read = nobody.get(address).expecting(200);
        var data = nobody.get(address + "/editions/latest/data?table=flow&row=NEW&direction=INCOMING&kind=MLA")
                .expecting(200);

        assertThat(read.at("/editions").size()).isEqualTo(1);
        assertThat(data.at("/tables").size()).isEqualTo(1);
        for (var format : List.of("csv", "xlsx", "json-stat", "data-package")) {
            assertThat(nobody.get(address + "/editions/1/data?format=" + format).status())
                    .as(format)
                    .isEqualTo(200);
        }
        assertThat(nobody.get(address + "/editions/1/data?table=none&period=1999")
                        .expecting(400)
                        .faults())
                .hasSize(2);
        assertThat(nobody.get(address + "/editions/2").status()).isEqualTo(404);
    }

    /** The same number is in two tables, which an edition may only have if it is the same. */
    @Test
    void aReturnHasTheMilestonesOfAnEdition() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var release = SampleRelease.planned(callers, "milestones", "2024-01-01", "2025-12-31");
        release.published(Map.of());
        var edition = "/api/v1/published/" + callers.authority() + "/milestones/editions/1";
        var nobody = new Api("");

        var received = nobody.get(edition + "/data?table=received-by-partner&partner=TOTAL")
                .expecting(200);
        var milestones = nobody.get(edition + "/data?table=milestones-received&milestone=RECEIVED&partner=TOTAL")
                .expecting(200);
        var form = nobody.get(edition + "/returns/milestones?lang=fr")
                .expecting(200)
                .body();

        assertThat(milestones.at("/tables/0/cells").size()).isPositive();
        for (var i = 0; i < milestones.at("/tables/0/cells").size(); i++) {
            var value = "/tables/0/cells/" + i + "/value";
            assertThat(milestones.at(value)).isEqualTo(received.at(value));
        }
        assertThat(form)
                .containsPattern("milestones,2,milestones,1,received,milestone:RECEIVED,Reçues,202[45],1,")
                .doesNotContain("milestone:NOT_RECORDED");
    }

    @Test
    void aWithdrawnEditionAnswersWithItsReason() {
        var release = SampleRelease.planned(callers, "withdrawn", "2024-01-01", "2024-12-31");
        var edition = release.published(Map.of());
        release.withdraw(edition, "A register was imported twice");
        var address = "/api/v1/published/" + callers.authority() + "/withdrawn/editions/1";

        var head = new Api("").get(address).expecting(200);

        assertThat(head.text("/status")).isEqualTo("WITHDRAWN");
        assertThat(head.text("/withdrawnBecause")).isEqualTo("A register was imported twice");
        assertThat(new Api("").get(address + "/data").expecting(410).body()).contains("A register was imported twice");
    }

    /** Two releases with a common year are protected together, so that one of them must have been published before the other is drafted. */
    @Test
    void anEditionIsProtectedWithThoseOfOtherReleasesOfTheSameDays() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var older = SampleRelease.planned(callers, "older", "2023-01-01", "2024-12-31");
        var newer = SampleRelease.planned(callers, "newer", "2024-01-01", "2025-12-31");
        var apart = SampleRelease.planned(callers, "apart", "2020-01-01", "2020-12-31");
        var early = newer.submitted(newer.drafter(), Map.of());
        older.published(Map.of());
        apart.published(Map.of());

        assertThat(newer.drafter().get(newer.edition(1) + "/checklist").texts("/errors", "code"))
                .containsExactly("OVERLAP");
        newer.approve(newer.approver(), early).expecting(409);
        newer.drafter()
                .post(newer.edition(1) + "/return", Map.of(), "If-Match", early.etag())
                .expecting(200);
        var approved = newer.approve(newer.approver(), newer.submitted(newer.drafter(), Map.of()))
                .expecting(200);

        assertThat(approved.at("/manifest/beside")).hasToString("[\"older/1\"]");
        older.published(Map.of("reason", "A request was registered late"));
        newer.drafter()
                .post(newer.edition(1) + "/publication", Map.of(), "If-Match", approved.etag())
                .expecting(409);
    }

    @Test
    void yearsThatBeginOnAnotherDayDoNotOverlapWithPublishedOnes() {
        SampleRelease.planned(callers, "calendar", "2024-01-01", "2024-12-31").published(Map.of());
        var other = SampleRelease.planned(callers, "budget", "2023-07-01", "2024-06-30", Map.of("yearStart", "07-01"));

        var submitted = other.submitted(other.drafter(), Map.of());

        assertThat(other.drafter().get(other.edition(1) + "/checklist").texts("/errors", "about"))
                .containsExactly("calendar/1");
        other.approve(other.approver(), submitted).expecting(409);
    }

    /** Whole-office figures of single days, less the own ones, would show single requests. */
    @Test
    void aReleaseHasWholeYears() {
        var wanted = Map.of(
                "code", "a-day",
                "program", "annual",
                "titleEn", "A day",
                "titleFr", "Un jour",
                "from", "2024-05-14",
                "to", "2024-05-14");

        assertThat(callers.named("stan", "statistician")
                        .post("/api/v1/releases", wanted)
                        .expecting(422)
                        .faults())
                .anySatisfy(fault -> assertThat(fault).contains("/to"));
    }

    @Test
    void theEntityTagOfAFormerDraftDoesNotFitTheNextOne() {
        var release = SampleRelease.planned(callers, "again", "2024-01-01", "2025-12-31");
        var read = release.submitted(release.drafter(), Map.of());
        release.drafter()
                .post(release.edition(1) + "/return", Map.of(), "If-Match", read.etag())
                .expecting(200);
        var next = release.submitted(release.drafter(), Map.of());

        assertThat(next.etag()).isNotEqualTo(read.etag());
        release.approve(release.approver(), read).expecting(412);
        release.approve(release.approver(), next).expecting(200);
    }
}
