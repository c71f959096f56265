package org.comity;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.sample.PartSample;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;

/**
 * The calls of every operation of the API for a record of another authority. A new operation is entered here: a path parameter in {@link #path}, a body in {@link #BODIES}, a query in {@link #QUERIES}.
 *
 * @param file the request of the other authority
 * @param sideProcess a side process of it
 * @param deadline a deadline of it
 * @param link a link of it to another request
 * @param importRun an import of that authority; empty if there is none
 * @param importTerm a word of its registers that it confirmed
 * @param reconciliation a list of another office that it took
 * @param job the job that made the import
 * @param accessReview a use of break-glass there
 * @param execution a request there that is with an executing authority
 * @param webhook a webhook of its office
 * @param calendarFeed a calendar feed of one of its people
 * @param release a release of its statistics with a published edition, whose code is {@link #RELEASE}
 */
record KnownOperations(
        SampleCase file,
        String sideProcess,
        String deadline,
        String link,
        String importRun,
        String importTerm,
        String reconciliation,
        String job,
        String accessReview,
        String execution,
        String webhook,
        String calendarFeed,
        String release) {

    /** The name under which the other authority saved a mapping. */
    static final String MAPPING = "sealed-mapping";

    /** The code of the release of the other authority with a published edition. */
    static final String RELEASE = "sealed-release";

    /**
     * Law, definitions and code lists, which are the same for all callers, and figures, whose identifiers are those of definitions:
     * their answer may be 200.
     */
    static final List<String> COMMON = List.of(
            "/api/v1/law",
            "/api/v1/statistics/indicators",
            "/api/v1/statistics/sheets",
            "/api/v1/countries",
            "/api/v1/import-fields");

    /** Operations for everybody, also without a token: official statistics are for all at the same time. */
    static final Set<String> WITHOUT_TOKEN = Set.of(
            "publishedReleases",
            "publishedCatalogue",
            "publishedRelease",
            "publishedEdition",
            "publishedData",
            "publishedChanges",
            "publishedReport",
            "publishedReturn",
            "publishedReturns");

    /** Operations for every caller with a token, with any role; they show only data of the caller itself. */
    static final Set<String> WITHOUT_ROLE = Set.of("me", "authorities", "authority", "countries", "country");

    /** Bodies that are right for a record of the own authority. */
    static final Map<String, Object> BODIES = Map.ofEntries(
            entry(
                    "giveAccess",
                    Map.of(
                            "kind",
                            "ASSIGNED",
                            "person",
                            "https://login.example.org|ada",
                            "reason",
                            "she knows the case")),
            entry("endAccess", Map.of("reason", "another office")),
            entry("setLevel", Map.of("level", "RESTRICTED", "reason", "a witness is named")),
            entry("decideLevel", Map.of("agreed", true, "reason", "the trial was public")),
            entry(
                    "breakGlass",
                    Map.of("reference", "MLA-IN/2026/00001", "reason", "an arrest", "purpose", "the arrest")),
            entry("closeAccessReview", Map.of("finding", "JUSTIFIED", "remark", "asked her")),
            entry(
                    "giveIdentityGrant",
                    Map.of(
                            "person", "https://login.example.org|ada",
                            "until", "2099-01-01T00:00:00Z",
                            "reason", "she hears the witness")),
            entry("correctPersonIdentity", Map.of("corrected", Map.of("name", "Sealed-Summary"), "reason", "misread")),
            entry("takeStep", Map.of("step", "ACKNOWLEDGE")),
            entry("takeExecutionStep", Map.of("step", "CONFIRM_RECEIPT")),
            entry("askExecutionQuestion", Map.of("question", "Which account?")),
            entry("correctTransition", Map.of("reason", "a slip", "narrative", "other words")),
            entry("reclassify", Map.of("kind", "ENQUIRY", "reason", "a question only")),
            entry("splitRequest", Map.of("reason", "two offices", "summary", "the house search")),
            entry("joinRequest", Map.of("into", "01900000-0000-7000-8000-000000000000", "reason", "the same letter")),
            entry("openSideProcess", Map.of("kind", "CONSULTATION", "topic", "what it is about")),
            entry("endSideProcess", Map.of("outcome", "answered")),
            entry("draftLetter", Map.of("kind", "STATUS_NOTE", "message", "mine")),
            entry("sendLetter", Map.of("channel", "DIPLOMATIC", "language", "EN")),
            entry("dropLetter", Map.of("reason", "it is settled")),
            entry("recordLetterReply", Map.of("reply", "STILL_NEEDED")),
            entry("linkRequest", Map.of("kind", "FOLLOWS", "to", "01900000-0000-7000-8000-000000000000")),
            entry(
                    "decidePersonMatch",
                    Map.of(
                            "request",
                            "01900000-0000-7000-8000-000000000000",
                            "no",
                            1,
                            "same",
                            true,
                            "reason",
                            "the same passport")),
            entry("endLink", Map.of("reason", "by mistake")),
            entry("setDeadline", Map.of("title", "Hearing", "dueOn", "2099-01-01", "reason", "the court's")),
            entry(
                    "extendDeadline",
                    Map.of("dueOn", "2100-01-01", "partnerInformedOn", "2025-03-10", "reason", "the court is full")),
            entry("endDeadline", Map.of("ending", "MET", "reason", "done")),
            entry("setPriority", Map.of("value", "HIGH", "code", "OTHER", "reason", "mine", "reviewOn", "2099-01-01")),
            entry("changeRequest", Map.of("summary", "mine")),
            entry("openMatter", Map.of("title", "mine")),
            entry("changeMatter", Map.of("title", "mine")),
            entry("keepPerson", Map.of("caller", "https://login.example.org|ada", "name", "mine")),
            entry("keepUnit", Map.of("name", "mine", "members", List.of())),
            entry(
                    "keepAbsence",
                    Map.of(
                            "person",
                            "sealed-person",
                            "deputy",
                            "sealed-deputy",
                            "from",
                            "2099-01-01",
                            "until",
                            "2099-01-31")),
            entry(
                    "keepAssignmentRule",
                    Map.of("name", "mine", "position", 1, "officer", "sealed-person", "urgent", true)),
            entry(
                    "keepMinimisPolicy",
                    Map.of(
                            "name",
                            "mine",
                            "amount",
                            5000,
                            "currency",
                            "EUR",
                            "basis",
                            "POLICY",
                            "source",
                            "Circular 3/2024",
                            "from",
                            "2024-01-01")),
            entry("setServiceLevels", Map.of("reviewDays", 45)),
            entry("setReminderRules", Map.of("rules", List.of())),
            entry("matchName", Map.of("kind", "OFFICER", "name", "mine", "code", "mine")),
            entry("keepExecutingAuthority", Map.of("name", "mine")),
            entry("setUpAuthority", Map.of("name", "mine", "country", "AUT", "zoneId", "Europe/Vienna")),
            entry("makeCalendarFeed", Map.of()),
            entry("enterWebhook", Map.of("url", "https://hooks.example.org/mine")),
            entry("changeWebhook", Map.of("url", "https://hooks.example.org/mine")),
            entry("replayWebhook", Map.of("after", "0")),
            entry("searchRequests", Map.of("text", "Sealed-Summary")),
            entry("searchEverything", Map.of("text", "Sealed-Summary", "limit", 100)),
            entry("registerRequest", SampleRequest.incomingAssistance()),
            entry("dryRunImport", ""),
            entry("takePartnerList", ""),
            entry("eraseReconciliation", Map.of("reason", "a wrong file")),
            entry("setImportCutOff", Map.of("day", "2020-01-01", "reason", "the register ended")),
            entry("eraseImport", Map.of("reason", "a wrong file")),
            entry(
                    "planRelease",
                    Map.of(
                            "code",
                            "mine",
                            "program",
                            "annual",
                            "titleEn",
                            "mine",
                            "titleFr",
                            "mine",
                            "from",
                            "2025-01-01",
                            "to",
                            "2025-12-31")),
            entry("changeRelease", Map.of("titleEn", "mine", "titleFr", "mine")),
            entry("addEarlyReader", Map.of("name", "mine", "organisation", "mine", "reason", "mine")),
            entry("draftEdition", Map.of("reason", "mine")),
            entry("submitEdition", Map.of()),
            entry("returnEdition", Map.of("note", "mine")),
            entry(
                    "approveEdition",
                    Map.of(
                            "signed",
                            List.of(
                                    "MUCH_HIDDEN",
                                    "INCOMPLETE_WITHOUT_NOTE",
                                    "COARSER_TABLE",
                                    "BEYOND_LIMIT",
                                    "MAJOR_CHANGE",
                                    "NO_CHANGE",
                                    "CHANGED_CELLS"))),
            entry("publishEdition", Map.of()),
            entry("withdrawEdition", Map.of("reason", "mine")),
            entry("saveImportMapping", Map.of("dates", "DMY")),
            entry("confirmImportTerm", Map.of("field", "outcome", "word", "gone", "meaning", "WITHDRAWN")),
            entry("commitImport", Map.of("sha256", "0".repeat(64))));

    /** The body of an operation; that of its first recorded example if none is entered. */
    static Object body(String operation) {
        return BODIES.containsKey(operation) ? BODIES.get(operation) : PartSample.body(operation);
    }

    /** Queries that an operation requires. */
    static final Map<String, String> QUERIES = Map.ofEntries(
            entry("myDay", "unassigned=true&limit=200"),
            entry("indicatorData", "from=2020-01-01&to=2026-12-31"),
            entry("sheet", "from=2020-01-01&to=2026-12-31"),
            entry("indicatorRequests", "every=WHOLE&from=2020-01-01&to=2026-12-31"),
            entry("statement", "from=2020-01-01&to=2026-12-31&direction=INCOMING&kind=MLA"),
            entry("milestones", "from=2020-01-01&to=2026-12-31&direction=INCOMING&kind=MLA"),
            entry("refusals", "from=2020-01-01&to=2026-12-31&direction=INCOMING&kind=MLA"),
            entry("durations", "from=2020-01-01&to=2026-12-31&direction=INCOMING&kind=MLA"),
            entry("results", "on=2025-12-31&direction=INCOMING&kind=MLA"),
            entry("openStock", "on=2025-12-31&direction=INCOMING&kind=MLA"),
            entry("lawApplicable", "between=AUT&and=DEU&on=2020-01-01"));

    /** Operations that create a record and have no identifier in their path, each with the reason why it is not called here. */
    static final Set<String> ONLY_ONES_OWN = Set.of(
            // names an authority in its body: another test calls it
            "registerRequest",
            // are of the caller
            "openMatter",
            "planRelease",
            // name requests in their bodies
            "breakGlass",
            "assignRequests",
            // name an authority in their forms; the tests of imports call them
            "dryRunImport",
            "takePartnerList",
            "confirmImportTerm");

    /** The matter of the request; empty for a request that belongs to none. */
    private String matter() {
        return file.hasMatter() ? file.matter() : "";
    }

    /** The path with a value for one parameter, and known values for the others. */
    String path(String template, String parameter, String value) {
        var elsewhere = "{" + parameter + "}";
        return path(template.replace(elsewhere, "{}"), template).replace("{}", value);
    }

    /** The path with the other authority's identifiers in it; fails for a parameter it does not know. */
    String path(String template) {
        var path = path(template, template);
        if (path.contains("{")) {
            throw new AssertionError(
                    "No value is known for a parameter of %s: enter one in KnownOperations.parameters()"
                            .formatted(template));
        }
        return path;
    }

    private String path(String start, String template) {
        var path = start;
        for (var known : parameters()) {
            if (template.startsWith(known.under())) {
                path = path.replace(known.name(), known.value());
            }
        }
        return path;
    }

    private List<PathParameter> parameters() {
        return Stream.of(
                        new PathParameter("/api/v1/requests/{id}", "{id}", file.id()),
                        new PathParameter("/api/v1/requests/{id}", "{seq}", "2"),
                        new PathParameter("/api/v1/requests/{id}", "{sideProcess}", sideProcess),
                        new PathParameter("/api/v1/requests/{id}", "{deadline}", deadline),
                        new PathParameter("/api/v1/requests/{id}", "{link}", link),
                        new PathParameter("/api/v1/requests/{id}", "{grant}", "1"),
                        new PathParameter("/api/v1/matters/{matter}", "{matter}", matter()),
                        new PathParameter("/api/v1/executions/{id}", "{id}", execution),
                        new PathParameter("/api/v1/imports/{id}", "{id}", importRun),
                        new PathParameter("/api/v1/reconciliations/{id}", "{id}", reconciliation),
                        new PathParameter("/api/v1/jobs/{id}", "{id}", job),
                        new PathParameter("/api/v1/import-mappings", "{name}", MAPPING),
                        new PathParameter("/api/v1/access-reviews", "{id}", accessReview),
                        new PathParameter("/api/v1/import-dictionary", "{id}", importTerm),
                        new PathParameter(
                                "/api/v1/authorities", "{code}", file.callers().authority()),
                        new PathParameter("/api/v1/authorities", "{person}", "sealed-person"),
                        new PathParameter("/api/v1/authorities", "{unit}", "sealed-unit"),
                        new PathParameter("/api/v1/authorities", "{absence}", "sealed-absence"),
                        new PathParameter("/api/v1/authorities", "{assignmentRule}", "sealed-rule"),
                        new PathParameter("/api/v1/authorities", "{minimisPolicy}", "sealed-policy"),
                        new PathParameter("/api/v1/authorities", "{executingAuthority}", "PROSECUTOR-1"),
                        new PathParameter("/api/v1/authorities", "{webhook}", webhook),
                        new PathParameter("/api/v1/authorities", "{feed}", calendarFeed),
                        new PathParameter("/api/v1/law/reasons", "{code}", "RF_SOVEREIGNTY"),
                        new PathParameter("/api/v1/statistics/sheets", "{code}", "convention"),
                        new PathParameter("/api/v1/statistics/indicators", "{code}", "requests-by-legal-basis"),
                        new PathParameter("/api/v1/law/national", "{country}", "CZE"),
                        new PathParameter("/api/v1/countries", "{alpha3}", "FRA"),
                        new PathParameter("/api/v1/releases/{id}", "{id}", release),
                        new PathParameter("/api/v1/releases", "{edition}", "1"),
                        new PathParameter(
                                "/api/v1/published",
                                "{authority}",
                                file.callers().authority()),
                        new PathParameter("/api/v1/published", "{release}", RELEASE),
                        new PathParameter("/api/v1/published", "{edition}", "1"),
                        new PathParameter("/api/v1/published", "{return}", "age-of-open-stock"))
                .filter(known -> !known.value().isEmpty())
                .toList();
    }

    private record PathParameter(String under, String name, String value) {}

    /** Texts that no answer to another authority may contain. */
    List<String> secrets() {
        return List.of(
                file.id(),
                sideProcess,
                deadline,
                link,
                file.registered().text("/reference"),
                "Sealed-Summary",
                MAPPING,
                "sealed-person",
                "sealed-unit",
                importTerm,
                reconciliation,
                accessReview,
                execution,
                webhook,
                calendarFeed,
                release);
    }
}
