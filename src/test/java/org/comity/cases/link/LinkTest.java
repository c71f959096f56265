package org.comity.cases.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.dev.tokens.DevTokens;
import org.comity.dev.tokens.DevUser;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LinkTest {

    @Test
    void aLinkIsShownAtBothItsEndsAndToldOfInTheHistoryOfTheFirst() {
        var callers = Callers.ofFreshAuthority();
        var refused = SampleCase.of(callers, SampleRequest.outgoingAssistance());
        var again = SampleCase.of(callers, SampleRequest.outgoingAssistance());

        var made = again.act("/links", Map.of("kind", "RESENDS", "to", refused.id(), "note", "with the facts added"))
                .expecting(201);

        assertThat(made.text("/title")).isEqualTo("is sent again in place of");
        assertThat(again.read("/links").json()).isEqualTo(refused.read("/links").json());
        var link = refused.read("/links").at("/0");
        assertThat(link.at("/from/id").asText()).isEqualTo(again.id());
        assertThat(link.at("/to/reference").asText())
                .isEqualTo(refused.registered().text("/reference"));
        assertThat(again.read("/history").texts("", "kind")).containsExactly("TRANSITION", "LINKED");
        assertThat(again.read("/history").text("/1/details/to")).isEqualTo(refused.id());
        assertThat(refused.read("/history").json()).hasSize(1);
    }

    @Test
    void aRequestThatWasRegisteredInErrorIsNotLinked() {
        var callers = Callers.ofFreshAuthority();
        var wrong = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var other = SampleCase.of(callers, SampleRequest.incomingAssistance());
        wrong.act(callers.supervisor(), "/transitions/1/corrections", Map.of("annul", true, "reason", "twice"))
                .expecting(201);

        assertThat(other.act("/links", Map.of("kind", "SUPPLEMENTS", "to", wrong.id()))
                        .expecting(422)
                        .faults())
                .containsExactly("/to annulled");
        wrong.act("/links", Map.of("kind", "SUPPLEMENTS", "to", other.id())).expecting(409);
    }

    @Test
    void aLinkMadeByMistakeIsEndedAndStays() {
        var callers = Callers.ofFreshAuthority();
        var first = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var second = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var link = second.link("SUPPLEMENTS", first).id();
        second.act("/links", Map.of("kind", "SUPPLEMENTS", "to", first.id())).expecting(409);

        second.act("/links/" + link + "/ending", Map.of("reason", "another case"))
                .expecting(200);

        second.act("/links/" + link + "/ending", Map.of("reason", "again")).expecting(409);
        first.act("/links/" + link + "/ending", Map.of("reason", "from the other end"))
                .expecting(404);
        assertThat(first.read("/links").at("/0/endedOn").isMissingNode()).isFalse();
        assertThat(second.read("/history").texts("", "kind")).containsExactly("TRANSITION", "LINKED", "LINK_ENDED");
        second.link("SUPPLEMENTS", first);
        assertThat(first.read("/links").json()).hasSize(2);
    }

    @Test
    void aLinkLeadsOnlyWhereItsKindCan() {
        var callers = Callers.ofFreshAuthority();
        var arrest = SampleCase.of(callers, SampleRequest.incomingArrest());
        var ours = SampleCase.of(callers, SampleRequest.outgoingExtradition());
        var theirs = SampleCase.of(callers, SampleRequest.incomingExtradition());

        assertThat(attempt(arrest, "PREPARES", ours.id())).containsExactly("/kind not-applicable");
        assertThat(attempt(theirs, "PREPARES", arrest.id())).containsExactly("/kind not-applicable");
        assertThat(attempt(arrest, "SUPPLEMENTS", theirs.id())).containsExactly("/kind not-applicable");
        assertThat(attempt(arrest, "FOLLOWS", arrest.id())).containsExactly("/to itself");
        assertThat(attempt(arrest, "FOLLOWS", UUID.randomUUID().toString())).containsExactly("/to unknown");
        arrest.link("PREPARES", theirs);
    }

    @Test
    void whatAnotherAuthorityHasIsUnknownAlsoToWhoWorksForBoth() {
        var mine = Callers.ofFreshAuthority();
        var file = SampleCase.of(mine, SampleRequest.incomingAssistance());
        var foreign = SampleCase.of(Callers.ofFreshAuthority(), SampleRequest.incomingAssistance());

        assertThat(attempt(file, "FOLLOWS", foreign.id())).containsExactly("/to unknown");
        var both = new Api(DevTokens.local()
                .sign(DevUser.of("bea", "bea", mine.authority(), "caseworker")
                        .inAuthorities(mine.authority(), foreign.callers().authority())));
        assertThat(file.act(both, "/links", Map.of("kind", "FOLLOWS", "to", foreign.id()))
                        .expecting(422)
                        .faults())
                .containsExactly("/to unknown");
        assertThat(file.read("/links").json()).isEmpty();
        assertThat(foreign.read("/links").json()).isEmpty();
    }

    @Test
    void aLinkNeedsTheVersionLastSeenOfTheRequestItStartsAt() {
        var callers = Callers.ofFreshAuthority();
        var first = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var second = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var before = second.etag();
        second.link("FOLLOWS", first);

        assertThat(callers.caseworker()
                        .post(
                                second.path() + "/links",
                                Map.of("kind", "SUPPLEMENTS", "to", first.id()),
                                "If-Match",
                                before)
                        .expecting(412)
                        .problem())
                .isEqualTo("stale");
        first.take("ACKNOWLEDGE");
    }

    @Test
    void theHistoryWithItsLinksVerifies() {
        var callers = Callers.ofFreshAuthority();
        var first = SampleCase.of(callers, SampleRequest.incomingAssistance());
        SampleCase.of(callers, SampleRequest.incomingAssistance()).link("FOLLOWS", first);

        var verified = callers.auditor().get("/api/v1/history-verification").expecting(200);

        assertThat(verified.at("/intact").asBoolean()).as(verified.body()).isTrue();
        assertThat(verified.at("/checkedEntries").asInt()).isEqualTo(3);
    }

    @Test
    void aLinkHasAnAddressOfItsOwnAtBothItsEnds() {
        var callers = Callers.ofFreshAuthority();
        var first = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var second = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var before = Instant.now();
        var made = second.link("SUPPLEMENTS", first);
        second.link("FOLLOWS", first);
        var below = "/links/" + made.id();

        assertThat(made.location()).isEqualTo(second.path() + below);
        for (var end : List.of(first, second)) {
            var read = callers.caseworker().get(end.path() + below).expecting(200);
            assertThat(read.text("/kind")).isEqualTo("SUPPLEMENTS");
            assertThat(read.etag()).isEqualTo(end.etag());
            callers.caseworker().get(end.path() + below + "?asOf=" + before).expecting(404);
            callers.caseworker().get(end.path() + below + "?on=2020-01-01").expecting(404);
        }
        callers.caseworker().get(second.path() + "/links/" + UUID.randomUUID()).expecting(404);
    }

    /** A closed request is linked when a later one refers to it, or when it turns out to belong to another. */
    @Test
    void aLinkStartsAndEndsAlsoAtAClosedRequest() {
        var callers = Callers.ofFreshAuthority();
        var closed = SampleCase.of(callers, SampleRequest.incomingAssistance());
        closed.take("WITHDRAW");
        closed.take("CLOSE");
        var later = SampleCase.of(callers, SampleRequest.incomingAssistance());

        later.link("FOLLOWS", closed);
        var made = closed.link("SUPPLEMENTS", later);
        closed.act("/links/" + made.id() + "/ending", Map.of("reason", "another case"))
                .expecting(200);
        assertThat(closed.view().text("/state")).isEqualTo("CLOSED");
    }

    private static List<String> attempt(SampleCase file, String kind, String to) {
        return file.act("/links", Map.of("kind", kind, "to", to)).expecting(422).faults();
    }
}
