package org.comity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.comity.dev.tokens.DevTokens;
import org.comity.dev.tokens.DevUser;
import org.comity.publication.SampleRelease;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.PartSample;
import org.comity.sample.PublishedEvents;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleLists;
import org.comity.sample.SampleRequest;

/** An own authority with requests of each level, and a person in each relation to all of them. */
final class PermissionOffice {

    /** The word that the summary of each request has. */
    private static final String SUMMARY = "Sealed-Summary";

    /** The numbers of the access rights that are ended: an assignment and a bar. */
    static final Map<String, String> RIGHTS = Map.of("an assignment", "6", "a bar", "8", "", "4");

    private static final String RECIPIENT = "PROSECUTOR-1";

    /** The person in each relation; one who belongs to an executing authority belongs to the recipient in two of them. */
    private static final Map<String, String> PERSONS = Map.of(
            "ASSIGNED", "ada",
            "UNIT", "uma",
            "GRANT", "greta",
            "BREAK_GLASS", "bruno",
            "EXECUTING", "ella",
            "OTHER", "otto",
            "BARRED", "bert",
            "OWN", "cleo",
            "FOREIGN", "otto",
            "-", "paul");

    /** The unit that every request is assigned to, with the person in the relation to it. */
    private static final String TEAM = "TEAM-1";

    /** The requests of different levels have different partners, by which figures show them. */
    static final Map<String, String> PARTNERS = Map.of("NORMAL", "FRA", "RESTRICTED", "ITA", "SEALED", "ESP");

    /** The requests of each level. */
    enum Sample {
        /** Assistance that was sent to an executing authority, with records of each kind; a lower level is proposed. */
        SENT,
        /** An enquiry, which may become another kind or level. */
        ENQUIRY,
        /** An extradition, with the records that only an extradition has. */
        EXTRADITION,
        /** A refusal is proposed. */
        PROPOSED,
        /** It was refused, and is counted in every figure of results. */
        REFUSED
    }

    private final Callers callers = Callers.ofFreshAuthority();
    private final Map<DevUser, Api> known = new ConcurrentHashMap<>();
    private final Map<String, EnumMap<Sample, KnownOperations>> samples = new LinkedHashMap<>();
    private final OfficeSnapshot snapshot;
    private final SampleCase target;
    /** The list of another office with one request. */
    static final String LIST = "reference,direction,kind,dated\nB 1/2024,OUTGOING,MLA,2024-02-01\n";

    private final String importRun;
    private final String reconciliation;
    private final String term;
    private final String job;
    private final String webhook;
    private final String calendarFeed;
    private final Map<String, SampleRelease> releases;

    PermissionOffice(List<String> levels) {
        target = SampleCase.of(callers, SampleRequest.incomingAssistance().with("counterpart", "USA"));
        target.act("/persons", Map.of("kind", "NATURAL", "name", "Some person", "roles", List.of("WITNESS")))
                .expecting(201);
        target.matter();
        importRun = imported();
        reconciliation = reconcile(callers.caseworker()).expecting(201).id();
        term = callers.caseworker()
                .post("/api/v1/import-dictionary", Map.of("field", "kind", "word", SUMMARY, "meaning", "MLA"))
                .expecting(201)
                .id();
        callers.caseworker()
                .put("/api/v1/import-mappings/" + KnownOperations.MAPPING, Map.of())
                .expecting(200);
        job = callers.caseworker().get("/api/v1/jobs").text("/items/0/id");
        webhook = EveryOperationTest.webhook(callers);
        calendarFeed = EveryOperationTest.calendarFeed(callers);
        releases = releases();
        snapshot = new OfficeSnapshot(callers.authority());
        for (var level : levels) {
            var made = new EnumMap<Sample, KnownOperations>(Sample.class);
            for (var sample : Sample.values()) {
                made.put(sample, made(sample, level));
            }
            samples.put(level, made);
        }
        lists();
        samples.values().stream()
                .flatMap(made -> made.values().stream())
                .forEach(known -> act(callers.supervisor(), known.file(), "/access-rights", assignment())
                        .expecting(201));
        PublishedEvents.publish();
        snapshot.take();
    }

    /** The lists of the office, with everybody who may be given a right, and the unit that is assigned. */
    private void lists() {
        var lists = new SampleLists(callers);
        Stream.concat(PERSONS.values().stream(), Stream.of("sven", "sara", "xenia", "zoe"))
                .distinct()
                .forEach(login -> lists.person(login, callers.named(login, "caseworker"), login)
                        .expecting(200));
        lists.person("sealed-person", callers.named("sealed", "caseworker"), "Cleo Berg")
                .expecting(200);
        lists.unit("sealed-unit", List.of("sealed-person")).expecting(200);
        lists.person("sealed-deputy", callers.named("deputy", "caseworker"), "Dora Deputy")
                .expecting(200);
        lists.put(
                        "absences/sealed-absence",
                        Map.of(
                                "person", "sealed-person",
                                "deputy", "sealed-deputy",
                                "from", "2099-01-01",
                                "until", "2099-01-30"))
                .expecting(200);
        lists.put(
                        "assignment-rules/sealed-rule",
                        Map.of("name", "Sealed", "position", 2, "officer", "sealed-person", "urgent", true))
                .expecting(200);
        lists.put(
                        "minimis-policies/sealed-policy",
                        Map.of(
                                "name",
                                "mine",
                                "amount",
                                100,
                                "currency",
                                "EUR",
                                "basis",
                                "POLICY",
                                "source",
                                "Circular 3/2024",
                                "from",
                                "2024-01-01"))
                .expecting(200);
        lists.unit(TEAM, List.of(PERSONS.get("UNIT"))).expecting(200);
    }

    private String imported() {
        var file = "reference,direction,kind,counterpart,dated\nA 1/2024,INCOMING,MLA,USA,2024-02-01\n";
        return upload(callers.caseworker(), file).expecting(201).id();
    }

    /** A summary that no answer to a person may contain who may not see the request. */
    static String summary(String level) {
        return SUMMARY + " " + level;
    }

    /** Reads a register. */
    static Answer upload(Api who, String file) {
        var answer = who.call()
                .multiPart("file", "register.csv", file.getBytes(UTF_8), "text/csv")
                .post("/api/v1/imports");
        return new Answer(answer.statusCode(), answer.headers(), answer.asString());
    }

    /** Takes the list of another office. */
    static Answer reconcile(Api who) {
        var answer = who.call()
                .multiPart("file", "list.csv", LIST.getBytes(UTF_8), "text/csv")
                .multiPart("partner", "USA")
                .multiPart("from", "2024-01-01")
                .multiPart("until", "2024-12-31")
                .post("/api/v1/reconciliations");
        return new Answer(answer.statusCode(), answer.headers(), answer.asString());
    }

    private KnownOperations made(Sample sample, String level) {
        var partner = PARTNERS.get(level);
        var file = SampleCase.of(
                callers,
                (sample == Sample.ENQUIRY
                                ? SampleRequest.of("INCOMING", "ENQUIRY")
                                        .with("legalBases", List.of(Map.of("instrument", "UNCAC")))
                                        .with("receivedOn", SampleRequest.RECEIVED)
                                : sample == Sample.EXTRADITION
                                        ? SampleRequest.incomingExtradition()
                                        : SampleRequest.incomingAssistance())
                        .with("counterpart", String.valueOf(partner))
                        .with("officer", "mine")
                        .with("summary", summary(level)));
        if (sample != Sample.ENQUIRY) {
            file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        }
        var records = sample == Sample.SENT ? send(file) : new String[] {"-", "-", "-"};
        if (sample == Sample.EXTRADITION) {
            // The calls of the table are about the first person, who is not in custody twice at one time.
            file.act("/persons", PartSample.body("addPersonConcerned")).expecting(201);
            file.act("/persons", PartSample.body("addPersonConcerned")).expecting(201);
            PartSample.all().stream()
                    .filter(PartSample::isOfExtraditions)
                    .forEach(part -> part.addTo(file, body -> body.replace("\"personNo\":1", "\"personNo\":2")));
        }
        if (sample == Sample.PROPOSED || sample == Sample.REFUSED) {
            propose(file);
        }
        if (sample == Sample.REFUSED) {
            file.supervise("REFUSE", "occurredAt", "2025-03-05");
        }
        var review = protect(file, level);
        if (sample == Sample.SENT && !level.equals("NORMAL")) {
            act(callers.caseworker(), file, "/level", Map.of("level", "NORMAL", "reason", "public"))
                    .expecting(200);
        }
        return new KnownOperations(
                file,
                records[0],
                records[1],
                records[2],
                importRun,
                term,
                reconciliation,
                job,
                review,
                file.id(),
                webhook,
                calendarFeed,
                Objects.requireNonNull(releases.get("PUBLISHED")).id());
    }

    /** Releases of different years, each with an edition in a state. */
    private Map<String, SampleRelease> releases() {
        var draft = planned("sealed-draft", 2022);
        draft.drafted(draft.drafter(), Map.of());
        var review = planned("sealed-review", 2023);
        review.submitted(review.drafter(), Map.of());
        var approved = planned("sealed-approved", 2024);
        approved.approve(approved.approver(), approved.submitted(approved.drafter(), Map.of()))
                .expecting(200);
        var published = planned(KnownOperations.RELEASE, 2025);
        published.published(Map.of());
        var restated = planned("sealed-restated", 2021);
        restated.published(Map.of());
        SampleCase.of(
                callers,
                SampleRequest.incomingAssistance()
                        .with("dated", "2021-03-01")
                        .with("receivedOn", "2021-03-03")
                        .with("counterpart", "NZL"));
        restated.drafted(restated.drafter(), Map.of());
        return Map.of(
                "DRAFT", draft, "REVIEW", review, "APPROVED", approved, "PUBLISHED", published, "RESTATED", restated);
    }

    private SampleRelease planned(String code, int year) {
        return SampleRelease.planned(callers, code, year + "-01-01", year + "-12-31");
    }

    /** The release with an edition in the state from which an operation starts. */
    String release(String path) {
        if (path.endsWith("/comparison/entries") || path.endsWith("/evidence-pack")) {
            return Objects.requireNonNull(releases.get("RESTATED")).id();
        }
        var state = path.matches(".*/(return|approval)")
                ? "REVIEW"
                : path.endsWith("/publication") ? "APPROVED" : path.endsWith("/withdrawal") ? "PUBLISHED" : "DRAFT";
        return Objects.requireNonNull(releases.get(state)).id();
    }

    private static void propose(SampleCase file) {
        file.take(
                "PROPOSE_REFUSAL",
                "occurredAt",
                "2025-03-04",
                "grounds",
                SampleCase.grounds("RF_SOVEREIGNTY"),
                "narrative",
                "It would touch a pending negotiation",
                "consultation",
                SampleCase.NOT_CONSULTED);
    }

    /** Sends it for execution and adds records; returns a side process, a deadline and a link. */
    private String[] send(SampleCase file) {
        file.take("ACCEPT", "occurredAt", "2025-03-04");
        file.take("SEND_FOR_EXECUTION", "occurredAt", "2025-03-05", "recipient", RECIPIENT);
        PartSample.all().stream().filter(part -> !part.needsAnother()).forEach(part -> part.addTo(file));
        // An asset that an event names does not end, and is not frozen twice.
        file.act("/assets", PartSample.body("addAsset")).expecting(201);
        var event = PartSample.body("addAssetEvent").replace("\"assetNo\":1", "\"assetNo\":2");
        file.act("/asset-events", event).expecting(201);
        file.act("/persons", Map.of("kind", "NATURAL", "name", "W", "roles", List.of("WITNESS")))
                .expecting(201);
        file.act("/persons/2/protection", Map.of("reason", "a threat")).expecting(200);
        file.act(callers.supervisor(), "/persons/2/identity-grants", identityGrant(person("ada")))
                .expecting(201);
        // A person that a record names does not end.
        file.act("/persons", PartSample.body("addPersonConcerned")).expecting(201);
        // The main offence ends last, and one that a record names does not end.
        file.act("/offences", PartSample.body("addOffence")).expecting(201);
        file.act("/offences/2/main", PartSample.body("makeMainOffence")).expecting(200);
        for (var part : PartSample.all()) {
            if (part.needsAnother() && !part.path().equals("asset-events")) {
                part.addTo(
                        file,
                        body -> body.replace("\"personNo\":1", "\"personNo\":3")
                                .replace("\"offenceNo\":1", "\"offenceNo\":2"));
            }
        }
        file.sendLetter("STILL_NEEDED");
        file.act("/letters", Map.of("kind", "STATUS_NOTE")).expecting(201);
        var deadline = Map.of("title", "Hearing", "dueOn", "2099-01-01", "reason", "set by the court");
        return new String[] {
            file.open("REQUEST_FOR_INFORMATION", "openedOn", "2025-03-07"),
            file.act("/deadlines", deadline).expecting(201).id(),
            file.link("SUPPLEMENTS", target).id()
        };
    }

    /** Sets the level and gives the rights; a normal request was restricted before. Returns the review of break-glass. */
    private String protect(SampleCase file, String level) {
        var persons = Stream.of("sven", "sara", "ada", "bert", "xenia")
                .map(this::person)
                .toList();
        var first = level.equals("NORMAL") ? "RESTRICTED" : level;
        file.act("/level", Map.of("level", first, "reason", "a witness", "assigned", persons))
                .expecting(200);
        file.act(callers.supervisor(), "/access-rights", grant(person("greta"))).expecting(201);
        file.act(callers.supervisor(), "/access-rights", bar(person("bert"))).expecting(201);
        var taken = token("BREAK_GLASS", "caseworker")
                .post("/api/v1/break-glass", breaking(file))
                .expecting(201);
        if (level.equals("NORMAL")) {
            act(callers.supervisor(), file, "/level", Map.of("level", "NORMAL", "reason", "public"))
                    .expecting(200);
            act(second(), file, "/level/decision", Map.of("agreed", true, "reason", "public"))
                    .expecting(200);
        }
        return taken.id();
    }

    private static Map<String, Object> assignment() {
        return Map.of("kind", "ASSIGNED", "unit", TEAM, "reason", "their cases");
    }

    /** A grant until tomorrow. */
    static Map<String, Object> grant(String person) {
        var until = Instant.now().plus(Duration.ofDays(1)).toString();
        return Map.of(
                "kind", "GRANT", "person", person, "until", until, "reason", "it helps", "purpose", "translation");
    }

    /** A grant to read an identity until tomorrow. */
    static Map<String, Object> identityGrant(String person) {
        var until = Instant.now().plus(Duration.ofDays(1)).toString();
        return Map.of("person", person, "until", until, "reason", "it helps");
    }

    /** A bar. */
    static Map<String, Object> bar(String person) {
        return Map.of("kind", "BAR", "person", person, "reason", "brother of the accused");
    }

    /** Break-glass by the reference. */
    static Map<String, Object> breaking(SampleCase file) {
        return Map.of(
                "reference", file.registered().text("/reference"), "reason", "an arrest", "purpose", "the arrest");
    }

    /** Posts beside a request at its present version. */
    Answer act(Api who, SampleCase file, String below, Object body) {
        return who.post(file.path() + below, body, "If-Match", etag(file), "Purpose", "work");
    }

    /** The present entity tag of a request. */
    String etag(SampleCase file) {
        return "\"" + snapshot.value("select version from request where id::text = ?", file.id()) + "\"";
    }

    /** The supervisor who decides after the usual one. */
    Api second() {
        return callers.named("sara", "supervisor");
    }

    /** A person by the login, as access rights name it. */
    String person(String login) {
        return callers.named(login, "caseworker").person();
    }

    /** The person in a relation, with a role or with two ones. */
    Api token(String relation, String roles) {
        var login = String.valueOf(PERSONS.get(relation));
        boolean ofTheRecipient = relation.equals("EXECUTING") || relation.equals("BARRED");
        var user = DevUser.of(login, login, callers.authority(), roles.split("\\+"))
                .executingFor(ofTheRecipient ? RECIPIENT : "PROSECUTOR-2");
        return known.computeIfAbsent(user, wanted -> new Api(DevTokens.local().sign(wanted)));
    }

    /** The person in a relation, as access rights name it. */
    String personIn(String relation) {
        return person(String.valueOf(PERSONS.get(relation)));
    }

    /** The addresses of a request; those of a normal one for an operation that is about no request. */
    KnownOperations sample(String level, Sample sample) {
        return Objects.requireNonNull(
                samples.get(level.equals("-") ? "NORMAL" : level).get(sample));
    }

    /** All requests of the office. */
    List<String> requests() {
        return samples.values().stream()
                .flatMap(made -> made.values().stream())
                .map(known -> known.file().id())
                .toList();
    }

    SampleCase target() {
        return target;
    }

    Callers callers() {
        return callers;
    }

    OfficeSnapshot snapshot() {
        return snapshot;
    }
}
