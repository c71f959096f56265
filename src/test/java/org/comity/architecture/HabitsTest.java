package org.comity.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.architecture.Packages.CODE;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.security.Caller;
import org.comity.cases.request.CooperationRequests;
import org.junit.jupiter.api.Test;

/** The classes of a package follow the conventions: resources, acts and repositories each do their own work. */
class HabitsTest {

    private static final DescribedPredicate<CanBeAnnotated> ENDPOINT =
            CanBeAnnotated.Predicates.metaAnnotatedWith(HttpMethod.class);

    /** Classes that read or write rows and are no repository, each with the reason. */
    private static final Set<String> ALSO_REACH_ROWS = Set.of(
            // sets the authorities whose rows the database may show
            "org.comity.base.security.RowSecurity",
            // hands the connection to the thread that cancels its statement
            "org.comity.base.limits.LimitedTransactions",
            // locks a counter by one statement
            "org.comity.cases.request.ReferenceSeries",
            // takes the key by one statement
            "org.comity.base.idempotency.Idempotency",
            "org.comity.base.idempotency.ForgetKeys",
            // inserts what it is given, by the mapping
            "org.comity.base.bulk.BulkInsert",
            // takes locks, and deletes by one statement
            "org.comity.base.jobs.JobSlots",
            "org.comity.base.longjobs.ForgetJobs",
            // the table of the scheduler, by its library
            "org.comity.base.jobs.JobScheduler",
            // checks the visibility of every request
            "org.comity.cases.request.CooperationRequests",
            // asks whether a request that the caller sees bears a name
            "org.comity.cases.request.OfficerFilter",
            "org.comity.cases.officer.LoadsOfPeople",
            // calls the functions that compare and make facts
            "org.comity.cases.facts.RequestFacts",
            // the records of all parts, and their counts, of a request that was asked for
            "org.comity.cases.measure.Measures",
            "org.comity.cases.part.PartRecords",
            "org.comity.cases.part.Parts",
            "org.comity.cases.part.content.RecordReferences",
            "org.comity.cases.asset.event.AssetEvents",
            "org.comity.cases.measure.decision.StandingDecisions",
            // compare the histories with the requests, the audit trail and the records
            "org.comity.cases.verification.StoredEntries",
            "org.comity.cases.verification.StoredRecords",
            "org.comity.cases.verification.StoredStates",
            // call the functions that seal, and read seals beside the trail
            "org.comity.base.evidence.AuditSeals",
            "org.comity.base.evidence.VerifyTrails",
            // lists, as SQL with the condition of visibility
            "org.comity.cases.view.RequestLines",
            "org.comity.cases.deadline.DeadlineList",
            "org.comity.cases.execution.Executions",
            // calls the function that notices expiries; and the list of them
            "org.comity.cases.expiry.Expiries",
            "org.comity.cases.expiry.ExpiryList",
            "org.comity.cases.letter.list.LetterLines",
            "org.comity.cases.obligation.ObligationsMet",
            "org.comity.cases.obligation.list.ObligationLines",
            // calls the function that drafts letters
            "org.comity.cases.letter.proposal.ProposedLetters",
            // which days are done, of all works and authorities
            "org.comity.cases.daily.DailyRuns",
            "org.comity.cases.daily.DailyRunList",
            // calls the functions that write reminders and mails; and the list of reminders
            "org.comity.cases.reminder.Reminders",
            "org.comity.cases.reminder.ReminderList",
            "org.comity.cases.work.DayLines",
            "org.comity.cases.work.OfficersAsked",
            "org.comity.cases.workload.OpenLoads",
            // calls the function that publishes, and reads events with the condition of visibility
            "org.comity.cases.event.Events",
            // counts names, as SQL over requests and the lists of the office
            "org.comity.cases.names.UnmatchedNames",
            // cells of editions as rows, by the mapping; the condition of what is published; the function that finds
            // due editions
            "org.comity.publication.release.EditionContent",
            "org.comity.publication.open.PublishedReleases",
            "org.comity.publication.counting.Contributors",
            "org.comity.publication.edition.DueEditions",
            // asks for requests by the condition of visibility
            "org.comity.publication.unknown.FindUnknowns",
            "org.comity.publication.restated.CandidateLines",
            // locks both requests in one order
            "org.comity.cases.step.joining.JoinRequest",
            "org.comity.cases.search.SearchHits",
            "org.comity.cases.search.SearchedValues",
            "org.comity.cases.related.RelatedRequests",
            // check the settings and the schema
            "org.comity.start.KeepSettingsKey",
            "org.comity.start.PreflightDatabase",
            "org.comity.start.SchemaVersion",
            "org.comity.start.SchemaReadiness");

    /** Packages that work on rows: figures read views, the development mode creates a database. */
    private static final Set<String> PACKAGES_OF_ROWS =
            Set.of("org.comity.statistics", "org.comity.registers", "org.comity.dev");

    private static final Set<String> WAYS_TO_ROWS = Set.of(
            "jakarta.persistence.EntityManager",
            "org.hibernate.Session",
            "org.hibernate.StatelessSession",
            "org.hibernate.SharedSessionContract",
            "javax.sql.DataSource",
            "io.agroal.api.AgroalDataSource",
            "java.sql.Connection",
            "java.sql.DriverManager");

    @Test
    void resourcesArePackagePrivateAndTheirNamesEndInResource() {
        assertThat(resources()).isNotEmpty();
        assertThat(resources()).allSatisfy(resource -> {
            assertThat(resource.getSimpleName()).endsWith("Resource");
            assertThat(resource.getModifiers()).as(resource.getName()).doesNotContain(JavaModifier.PUBLIC);
        });
    }

    @Test
    void onlyResourcesHaveEndpoints() {
        assertThat(endpoints()).isNotEmpty();
        assertThat(endpoints()).allSatisfy(endpoint -> {
            assertThat(resources(endpoint.getOwner()))
                    .as(endpoint.getFullName())
                    .isNotEmpty()
                    .allMatch(type -> type.isAnnotatedWith(Path.class));
            assertThat(endpoint.getModifiers()).as(endpoint.getFullName()).contains(JavaModifier.PUBLIC);
        });
    }

    @Test
    void noEndpointHasAnEntityInItsSignature() {
        assertThat(endpoints())
                .allSatisfy(endpoint -> assertThat(typesIn(endpoint))
                        .as(endpoint.getFullName())
                        .noneMatch(type -> type.isAnnotatedWith(Entity.class)));
    }

    @Test
    void namesOfBodiesShowTheirDirection() {
        assertThat(endpoints()).allSatisfy(endpoint -> {
            var in = endpoint.getRawParameterTypes().stream()
                    .filter(JavaClass::isRecord)
                    .map(JavaClass::getSimpleName);
            var out = endpoint.getReturnType().getAllInvolvedRawTypes().stream()
                    .filter(JavaClass::isRecord)
                    .map(JavaClass::getSimpleName);
            assertThat(in).allMatch(name -> name.matches("(New|Change).*|.*Search|Mapping"));
            assertThat(out).allMatch(name -> name.matches(".*View|Page"));
        });
    }

    /** Resources for callers without a token, each with the reason. */
    private static final Set<String> WITHOUT_ROLES = Set.of(
            // a calendar program knows the secret in the address
            "CalendarResource",
            // a setting decides who sees what is published, and the page of figures
            "PublishedResource",
            "ReportResource",
            "ReturnResource",
            "DashboardResource");

    @Test
    void everyEndpointNamesItsRoles() {
        assertThat(endpoints()).allSatisfy(endpoint -> {
            if (endpoint.getOwner().getPackageName().startsWith("org.comity.dev.")) {
                assertThat(endpoint.getOwner().isAnnotatedWith(PermitAll.class)).isTrue();
            } else if (!WITHOUT_ROLES.contains(endpoint.getOwner().getSimpleName())) {
                assertThat(namesRoles(endpoint) || namesRoles(endpoint.getOwner()))
                        .as(endpoint.getFullName())
                        .isTrue();
            }
        });
    }

    @Test
    void onlyActsAreTransactional() {
        var transactional = CODE.stream()
                .filter(type -> type.isAnnotatedWith(Transactional.class)
                        || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class)))
                .toList();

        assertThat(transactional).isNotEmpty();
        assertThat(transactional)
                .noneMatch(type -> type.isAnnotatedWith(Path.class)
                        || type.isAnnotatedWith(Entity.class)
                        || type.isAssignableTo(PanacheRepositoryBase.class));
    }

    @Test
    void rowsAreReachedOnlyThroughRepositories() {
        var others = CODE.stream()
                .filter(HabitsTest::reachesRows)
                .filter(type -> !type.isAssignableTo(PanacheRepositoryBase.class))
                .filter(type -> PACKAGES_OF_ROWS.stream().noneMatch(type.getPackageName()::startsWith))
                .map(type -> type.getName().replaceAll("\\$.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(others).isEqualTo(new TreeSet<>(ALSO_REACH_ROWS));
    }

    /** A query for requests elsewhere could forget the condition of visibility. */
    @Test
    void onlyCooperationRequestsQueriesRequests() throws IOException {
        var naming = Pattern.compile("CooperationRequest\\.class|\"[^\"\\n]*\\bCooperationRequest\\b");
        List<String> sources;
        try (var files = Files.walk(java.nio.file.Path.of("src/main/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> naming.matcher(read(file)).find())
                    .map(file -> file.getFileName().toString())
                    .toList();
        }

        assertThat(sources).containsExactly("CooperationRequests.java");
        assertThat(CODE.get(CooperationRequests.class).getAllRawInterfaces()).isEmpty();
    }

    /** A number in a format has the digits of the language of the machine, which SQL does not read. */
    @Test
    void noTextOfSqlIsFormattedWithANumber() throws IOException {
        try (var files = Files.walk(java.nio.file.Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> file.toString().endsWith("Sql.java")
                                    || read(file).contains("createNativeQuery"))
                            .filter(file -> read(file)
                                    .lines()
                                    .anyMatch(line -> line.contains("%d") && !line.contains("Locale.ROOT"))))
                    .isEmpty();
        }
    }

    /** One value holds the rule of visibility, so that the next rule is added in one place. */
    @Test
    void onlySightDecidesTheVisibilityOfRequests() {
        var asking = CODE.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(Caller.class)
                        && Set.of("authorities", "executingAuthority").contains(call.getName()))
                .map(call -> call.getOriginOwner().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));

        // The line of a denied call is written in the trails of the caller's authorities.
        assertThat(asking)
                .containsExactly("Caller", "CurrentCaller", "DeniedCall", "Idempotency", "LongJobs", "ReadMe");
    }

    /**
     * A single value of a native query is read from a tuple. With the class of the value the plan of the query never equals
     * the cached one, and the cache of plans fills with copies that each call compares one by one.
     */
    @Test
    void nativeQueriesAnswerTuplesOrEntities() throws IOException {
        var asked =
                Pattern.compile("createNativeQuery\\((?:(?!setParameter|;).)*?,\\s*(\\w+)\\.class\\)", Pattern.DOTALL);
        var allowed = CODE.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        allowed.add("Tuple");
        List<String> classes;
        try (var files = Files.walk(java.nio.file.Path.of("src/main/java"))) {
            classes = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> asked.matcher(read(file)).results().map(found -> found.group(1)))
                    .toList();
        }

        assertThat(classes).contains("Tuple", "Deadline").isSubsetOf(allowed);
    }

    /** SQL and Java say the code of an offence or of a milestone by the type that has it. */
    @Test
    void codesOfOffencesAndMilestonesAreWrittenInOnePlace() throws IOException {
        var literal = Pattern.compile("['\"]UNCAC ['\"]");
        try (var files = Files.walk(java.nio.file.Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> literal.matcher(read(file)).find())
                            .map(file -> file.getFileName().toString()))
                    .containsExactly("Offence.java");
        }
        assertThat(read(java.nio.file.Path.of("src/main/java/org/comity/statistics/cube/PopulationSql.java")))
                .doesNotContain("'RECEIVED'", "'SENT'");
    }

    private static String read(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void namesOfRepositoriesArePlurals() {
        var repositories = CODE.stream()
                .filter(type -> type.isAssignableTo(PanacheRepositoryBase.class))
                .toList();

        assertThat(repositories).isNotEmpty();
        assertThat(repositories)
                .allSatisfy(type -> assertThat(type.getSimpleName()).matches(".*s|AuditTrail|People"));
    }

    private static boolean reachesRows(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(tie -> WAYS_TO_ROWS.contains(tie.getTargetClass().getName()));
    }

    private static boolean namesRoles(HasAnnotations<?> element) {
        return element.isAnnotatedWith(RolesAllowed.class) || element.isAnnotatedWith(Authenticated.class);
    }

    private static List<JavaClass> resources() {
        return CODE.stream().filter(type -> type.isAnnotatedWith(Path.class)).toList();
    }

    /** The resources that have an endpoint: its class, or the subclasses of an abstract one. */
    private static Set<JavaClass> resources(JavaClass owner) {
        return owner.getModifiers().contains(JavaModifier.ABSTRACT) ? owner.getAllSubclasses() : Set.of(owner);
    }

    private static List<JavaMethod> endpoints() {
        return CODE.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(ENDPOINT::test)
                .toList();
    }

    private static Set<JavaClass> typesIn(JavaMethod method) {
        return Stream.concat(method.getParameterTypes().stream(), Stream.of(method.getReturnType()))
                .map(JavaType::getAllInvolvedRawTypes)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }
}
