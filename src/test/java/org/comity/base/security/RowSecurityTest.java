package org.comity.base.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.PartSample;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/** Row-level security, tested with plain SQL and without the checks of the application. */
@QuarkusTest
class RowSecurityTest {

    /** Tables without data of an authority; every other table must have row-level security. */
    private static final Set<String> WITHOUT_AUTHORITY = Set.of(
            "audit_sealing",
            // keys of offices, which the owner alone reads
            "contributor_key",
            "event_publishing",
            "flyway_schema_history",
            "part_kind",
            "scheduled_tasks",
            "settings_key",
            "state_standing");

    /** The tables that functions of the owner read for all authorities. */
    private static final List<String> EVIDENCE = List.of(
            "request",
            "history_entry",
            "request_legal_basis",
            "request_offence",
            "request_foreign_reference",
            "measure",
            "deadline",
            "side_process",
            "note",
            "letter",
            "letter_draft",
            "office_service_levels",
            "request_link",
            "audit_entry",
            "noted_state",
            "audit_seal",
            "event",
            "execution",
            "fact_move",
            "fact_open",
            "fact_request",
            "authority",
            "deadline_expiry",
            "daily_run",
            "daily_failure",
            "reminder",
            "mail",
            "office_absence",
            "office_name_match",
            "webhook",
            "webhook_delivery",
            "calendar_feed",
            "edition",
            "release",
            // days of their own, which say whether an edition can have counted the request
            "asset",
            "asset_event",
            "hearing",
            "person_transfer",
            "direct_recovery",
            "cost",
            "obligation",
            "joint_team",
            "use_consent",
            "surrender",
            "charge",
            "custody_span");

    /** Tables of which everybody sees what is published. */
    private static final List<String> PUBLISHED =
            List.of("release", "release_early_reader", "edition", "edition_act", "edition_table", "edition_cell");

    private static final String TABLES = "select relname from pg_class where relnamespace = 'public'::regnamespace"
            + " and relkind in ('r', 'p') order by 1";
    private static final String VIEWS = "select relname from pg_class where relnamespace = 'public'::regnamespace"
            + " and relkind in ('v', 'm') order by 1";

    private static final List<String> KNOWN_THEN = List.of(
            "standing_moves('2999-01-01')",
            "requests_known('2999-01-01')",
            "legal_bases_known('2999-01-01')",
            "offences_known('2999-01-01')",
            "foreign_references_known('2999-01-01')");

    @Test
    void everyTableHasForcedRowLevelSecurity() {
        try (var sql = Sql.superuser()) {
            var without = sql.column("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                  and not (c.relrowsecurity and c.relforcerowsecurity
                           and exists (select 1 from pg_policy p where p.polrelid = c.oid))\
                """);

            assertThat(without).containsExactlyInAnyOrderElementsOf(WITHOUT_AUTHORITY);
            assertThat(sql.column("""
                select table_name from information_schema.columns
                where table_schema = 'public' and column_name in ('authority', 'request_id', 'caller')\
                """))
                    .doesNotContainAnyElementsOf(WITHOUT_AUTHORITY)
                    .hasSizeGreaterThan(8);
        }
    }

    @Test
    void everyViewRunsWithTheRightsOfItsCaller() {
        try (var sql = Sql.superuser()) {
            assertThat(sql.column(VIEWS)).isNotEmpty();
            assertThat(sql.column("""
                select relname from pg_class where relnamespace = 'public'::regnamespace
                  and (relkind = 'm' or relkind = 'v' and not coalesce(reloptions, '{}')::text[]
                       && array['security_invoker=true', 'security_invoker=on'])\
                """)).isEmpty();
        }
    }

    @Test
    void everyPolicyAsksTheFunctionsOfVisibility() {
        try (var sql = Sql.superuser()) {
            // Each is a sub-query of its own, which is computed once for a query.
            assertThat(sql.column("""
                select polrelid::regclass::text from pg_policy,
                       concat_ws(' ', pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) as expression
                where regexp_replace(expression, 'SELECT comity_\\w+\\(\\)', '', 'g')
                      ~ 'comity_(settings|authorities|executing|caller|instant|operates|oversees|of_the_office|hidden)\\(|current_setting'\
                """)).isEmpty();
            // Of a key there are two: its caller sees it, and the owner deletes it once its time is over. A job is
            // deleted by
            // the owner as well, with its file, which is seen with its job. The functions of visibility ask for guarded
            // requests, access rights and the lists of the office as the owner.
            assertThat(sql.column("""
                select polrelid::regclass::text from pg_policy
                where pg_get_expr(polqual, polrelid) !~ 'comity_(belongs|sees)|FROM request r'
                  and polname not in ('evidence', 'of_execution', 'published')\
                """))
                    .containsExactlyInAnyOrder(
                            "authority",
                            "idempotency_key",
                            "idempotency_key",
                            "job",
                            "job_file",
                            "job_file",
                            "guarded_request",
                            "guarded_time",
                            // the trigger of requests writes it
                            "request_in_state",
                            "access_right",
                            "access_review",
                            "break_glass_try",
                            "authority",
                            "office_person",
                            "office_unit",
                            "unit_member",
                            "office_executing_authority",
                            "office_executing_authority",
                            // for the one function of the search, which asks comity_sees itself
                            "request",
                            "request_foreign_reference",
                            "person",
                            "asset",
                            "measure",
                            "note",
                            // for the duplicates, and for the policy of matters
                            "request_offence",
                            "matter_member");
            assertThat(sql.column("""
                select polrelid::regclass::text from pg_policy
                where polname = 'published' and polcmd = 'r'
                  and pg_get_expr(polqual, polrelid) ~ 'state.*(PUBLISHED|WITHDRAWN)'\
                """)).containsExactlyInAnyOrderElementsOf(PUBLISHED);
            // Of a request the one policy says both, since each checks the settings once for a query.
            assertThat(sql.column("""
                select polrelid::regclass::text from pg_policy
                where (polname = 'of_execution' and not polpermissive
                       and polroles = array['comity_app'::regrole::oid]
                       or polrelid = 'request'::regclass and polname = 'seen')
                  and pg_get_expr(polqual, polrelid) ~ 'comity_of_the_office'\
                """))
                    .containsExactlyInAnyOrder(
                            "request",
                            "history_entry",
                            "deadline",
                            "measure",
                            "side_process",
                            "earlier_row",
                            "audit_entry");
            // The functions of the owner read these to seal the trail and to note states; they are for no other role.
            assertThat(sql.column("""
                select polrelid::regclass::text || ' ' || pg_get_expr(polqual, polrelid) from pg_policy
                where polname = 'evidence' and polroles = array['comity_owner'::regrole::oid]\
                """))
                    .containsExactlyInAnyOrderElementsOf(EVIDENCE.stream()
                            .map(table -> table + " comity_evidence()")
                            .toList());
        }
    }

    /**
     * A function that the planner does not take apart is called for each row, and no index serves it. Of the two that it does
     * not, one is asked for guarded requests alone, and the other once for a statement.
     */
    @Test
    void thePlannerReplacesTheFunctionsOfVisibilityByTheirBodies() {
        var mine = richCase();
        try (var sql = Sql.application().actingFor(mine.callers().authority(), "SOME")) {
            for (var table :
                    List.of("request", "history_entry", "measure", "request_link", "authority", "import_run")) {
                var plan = String.join("\n", sql.column("explain (verbose) select * from " + table));
                assertThat(plan)
                        .as(table)
                        .contains("(InitPlan 1).col1")
                        .doesNotContainPattern("comity_(belongs|sees)\\w*\\(");
                assertThat(plan.lines().filter(line -> line.contains("comity_") && !line.contains("comity_admitted(")))
                        .as(table)
                        .isNotEmpty()
                        .allMatch(line -> line.strip().startsWith("Output: "));
            }
            sql.rows("select set_config('enable_seqscan', 'off', false)");
            assertThat(String.join("\n", sql.column("explain select * from request where authority = 'X'")))
                    .containsPattern("Index Cond: \\(\\(authority = ANY \\(\\(InitPlan \\d+\\)\\.col1\\)\\)");
        }
    }

    @Test
    void theApplicationsRoleIsBoundAndOwnsNothing() {
        try (var sql = Sql.application()) {
            assertThat(sql.column("""
                select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                from pg_roles where rolname = current_user\
                """)).containsExactly("f");
            assertThat(sql.column("""
                select relname from pg_class where relowner = current_user::regrole
                union all select nspname from pg_namespace where nspowner = current_user::regrole
                union all select proname from pg_proc where proowner = current_user::regrole
                union all select datname from pg_database where datdba = current_user::regrole\
                """)).isEmpty();
            assertThat(sql.column("select r.rolname from pg_roles r"
                            + " where r.rolname <> current_user and pg_has_role(current_user, r.oid, 'member')"))
                    .isEmpty();
        }
    }

    /** The columns that are not computed from others. */
    static String writable(Sql everything, String table) {
        return everything
                .column(
                        "select string_agg(quote_ident(attname), ', ') from pg_attribute where attrelid = ?::regclass"
                                + " and attnum > 0 and not attisdropped and attgenerated = ''",
                        table)
                .getFirst();
    }

    @Test
    void whoeverSaysNothingSeesAndAddsNothing() {
        richCase();
        var checked = 0;
        try (var everything = Sql.superuser();
                var sql = Sql.application()) {
            for (var table : guarded(everything)) {
                var present = everything.column("select to_jsonb(t) from " + table + " t limit 1");
                if (!PUBLISHED.contains(table)) {
                    assertThat(sql.number("select count(*) from " + table))
                            .as(table)
                            .isZero();
                }
                if (!present.isEmpty()) {
                    checked++;
                    assertThatThrownBy(() -> sql.run(
                                    "insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, ?::jsonb)"
                                            .formatted(table, writable(everything, table)),
                                    present.getFirst()))
                            .as(table)
                            .hasMessageStartingWith("42501 ");
                }
            }
            assertThat(sql.number("select count(*) from standing_move")).isZero();
        }
        assertThat(checked).as("tables with something in them").isGreaterThanOrEqualTo(12);
    }

    @Test
    void whoeverWorksForOneAuthoritySeesNothingOfAnother() {
        var mine = richCase();
        var foreign = richCase();
        var shown = 0;
        try (var everything = Sql.superuser();
                var sql = Sql.application().actingFor(mine.callers().authority(), "")) {
            var all = new java.util.ArrayList<>(guarded(everything));
            all.addAll(sql.column(VIEWS));
            for (var table : all) {
                assertThat(naming(sql, table, foreign)).as(table).isZero();
                shown += naming(sql, table, mine) > 0 ? 1 : 0;
                assertThat(naming(everything, table, foreign)).as(table).isEqualTo(naming(everything, table, mine));
            }
            assertThatThrownBy(() -> sql.run(
                            "update request set authority = ?",
                            foreign.callers().authority()))
                    .hasMessageStartingWith("42501 ");
            assertThat(sql.run("update request set summary = 'x' where id = ?::uuid", foreign.id()))
                    .isZero();
        }
        assertThat(shown).as("tables that show what is one's own").isGreaterThanOrEqualTo(12);
    }

    @Test
    void theOpenRequestsOfOfficersAreThoseOfTheOffice() {
        var mine = richCase();
        var foreign = richCase();
        var asked = "select count(*) from comity_open_requests(array[?, ?], array[null, null]::text[])";
        var own = mine.callers().authority();
        try (var nobody = Sql.application();
                var office = Sql.application().actingFor(own, "");
                var executing = Sql.application().actingFor(own, "PROSECUTOR-1")) {
            var other = foreign.callers().authority();
            assertThat(office.number(asked, own, other)).isPositive();
            assertThat(office.number(asked, other, other)).isZero();
            assertThat(executing.number(asked, own, other)).isZero();
            assertThat(nobody.number(asked, own, other)).isZero();
        }
    }

    @Test
    void whatWasKnownAtAnInstantIsWalledOffAsWell() {
        var mine = richCase();
        var foreign = richCase();
        try (var everything = Sql.superuser();
                var nobody = Sql.application();
                var sql = Sql.application().actingFor(mine.callers().authority(), "")) {
            for (var known : KNOWN_THEN) {
                assertThat(nobody.number("select count(*) from " + known))
                        .as(known)
                        .isZero();
                assertThat(naming(sql, known, foreign)).as(known).isZero();
                assertThat(naming(sql, known, mine)).as(known).isPositive();
                assertThat(naming(everything, known, foreign)).as(known).isPositive();
            }
            assertThat(sql.number(
                            "select count(*) from deadlines_known(?::uuid, null, null), side_process_known(?::uuid,"
                                    + " null)",
                            foreign.id(),
                            foreign.id()))
                    .isZero();
            assertThat(everything.column("""
                select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef\
                """))
                    .containsExactlyInAnyOrder(
                            "analyse_imported_tables",
                            // leaves identities out of the earlier rows of a protected person
                            "forget_identity",
                            "notice_expiries",
                            // the days of public editions, in the zones of their authorities
                            "published_days",
                            // the open requests of officers by indexes alone, without the hidden ones
                            "comity_open_requests",
                            // the hits of a search, each by the function of visibility
                            "comity_search",
                            "comity_person_matches",
                            "comity_duplicates",
                            // whether the opener of a matter still sees it by that
                            "comity_matter_has_members",
                            "comity_known_references",
                            "comity_related",
                            // drafts letters about requests that nobody sees meanwhile
                            "propose_letters",
                            // for the job that does the work of days
                            "daily_work_due",
                            // for the work of days: reminders, the mails about them, their sending and its end
                            "write_reminders",
                            "queue_reminder_mails",
                            "mails_due",
                            "forget_mails",
                            // publishes what the application cannot write
                            "publish_events",
                            // for the jobs that send to webhooks and forget old tries
                            "webhooks_due",
                            "forget_deliveries",
                            // for a calendar program, which has a secret and no token
                            "calendar_feed_of",
                            "forget_idempotency_keys",
                            // which guarded requests an edition counts, and which releases are due
                            "comity_counted",
                            "due_editions",
                            // the secret names of requests as contributors to amounts
                            "contributors_of",
                            "keep_contributor_key",
                            // the list of early readers, without who entered them
                            "published_readers",
                            "keep_guarded_request",
                            "keep_guarded_time",
                            "keep_request_in_state",
                            "keep_execution",
                            "keep_execution_of",
                            "keep_move_facts",
                            "keep_request_facts",
                            "requests_with_other_facts",
                            "comity_admits",
                            "comity_barred",
                            "comity_listing",
                            "comity_hidden",
                            "comity_settings",
                            "comity_taken",
                            "comity_break_glass",
                            "comity_try_break_glass",
                            "forget_jobs",
                            "job_to_run",
                            "keep_earlier_row",
                            "note_state_of",
                            "note_state",
                            "seal_audit_trail",
                            "audit_heads");
        }
    }

    /** A correction by the application leaves the earlier row, so that the trigger is what is tried. */
    @Test
    void anExecutingAuthoritySeesNoEarlierRow() {
        var file = SampleCase.inExecution();
        file.act("/notes", Map.of("text", "Three accounts")).expecting(201);
        file.act("/notes/1/correction", Map.of("note", Map.of("text", "Two accounts"), "reason", "misheard"))
                .expecting(200);
        file.answers(
                        file.callers().executing("PROSECUTOR-1"),
                        "RETURN_EXECUTED",
                        "measureOutcomes",
                        List.of(Map.of("measure", 1, "outcome", "EXECUTED")))
                .expecting(201);
        var earlier = "select distinct of_office::text from earlier_row where request_id = ?::uuid order by 1";
        try (var office = Sql.application().actingFor(file.callers().authority(), "");
                var theirs = Sql.application().actingFor(file.callers().authority(), "PROSECUTOR-1")) {
            assertThat(office.column(earlier, file.id())).containsExactly("false", "true");
            assertThat(theirs.column(earlier, file.id())).isEmpty();
        }
    }

    /** A link has two requests, and its test is that of links. */
    @Test
    void noRowBelongsToARequestOfAnotherAuthority() {
        var mine = richCase();
        var foreign = richCase();
        PartSample.all().forEach(part -> part.addTo(mine));
        mine.act("/notes/1/correction", Map.of("note", Map.of("text", "Called Lyon"), "reason", "misheard"))
                .expecting(200);
        var both = mine.callers().authority() + "," + foreign.callers().authority();
        try (var everything = Sql.superuser();
                var sql = Sql.application().actingFor(both, "")) {
            var tables = everything.column("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                  and has_table_privilege('comity_app', c.oid, 'insert')
                  and (select count(*) from pg_attribute a where a.attrelid = c.oid
                       and a.attname in ('request_id', 'authority')) = 2\
                """);
            assertThat(tables).contains("deadline", "history_entry", "measure", "note", "side_process");
            for (var table : tables) {
                var row = everything.column("""
                    select to_jsonb(t) || jsonb_build_object('id', gen_random_uuid(), 'no', 77, 'opened_by', 77)
                        || case '%1$s' when 'history_entry' then '{"seq": 77}' when 'offence' then '{"main": false}'
                                       when 'matter_member' then '{"ended_on": "2025-03-10", "ended_by": 2}' else '{}' end::jsonb
                    from %1$s t where request_id = ?::uuid order by 1 limit 1\
                    """.formatted(table), mine.id()).getFirst();
                sql.as(
                        sql.column("select coalesce(?::jsonb ->> 'recorded_by', ?::jsonb ->> 'given_by', '')", row, row)
                                .getFirst(),
                        Instant.now());
                var insert =
                        "insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, ?::jsonb || jsonb_build_object('authority', ?))"
                                .formatted(table, writable(everything, table));
                assertThatThrownBy(() -> sql.run(insert, row, foreign.callers().authority()))
                        .as(table)
                        .hasMessageStartingWith("42501 ")
                        .hasMessageContaining("row-level security");
                assertThat(sql.run(insert, row, mine.callers().authority())).isEqualTo(1);
                assertThatThrownBy(() -> sql.run(
                                "update " + table + " set authority = ? where request_id = ?::uuid",
                                foreign.callers().authority(),
                                mine.id()))
                        .as(table)
                        .hasMessageStartingWith("42501 ");
            }
        }
    }

    @Test
    void theOwnersRoleIsBoundAsWell() {
        richCase();
        try (var sql = Sql.owner()) {
            for (var table : List.of("request", "history_entry", "audit_entry", "deadline", "import_run")) {
                assertThat(sql.number("select count(*) from " + table))
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void aCommandForAllSeesTheListOfAuthoritiesAndNothingElse() {
        richCase();
        try (var everything = Sql.superuser();
                var sql = Sql.application()) {
            sql.with(new RowSettings(List.of(), null, "operator|test", Instant.now(), true, false));

            assertThat(sql.number("select count(*) from authority")).isPositive();
            assertThat(sql.run("update authority set name = 'mine'")).isZero();
            // Published rows are for everybody.
            var published = everything.column("select tablename::text from pg_policies where policyname = 'published'");
            for (var table : guarded(everything)) {
                if (!table.equals("authority") && !published.contains(table)) {
                    assertThat(sql.number("select count(*) from " + table))
                            .as(table)
                            .isZero();
                }
            }
        }
    }

    static List<String> guarded(Sql sql) {
        return sql.column(TABLES).stream()
                .filter(table -> !WITHOUT_AUTHORITY.contains(table))
                .toList();
    }

    /** The rows of the table that its policy shows to everybody. */
    static int published(Sql everything, String table) {
        return everything
                .column(
                        "select qual from pg_policies where policyname = 'published' and roles = '{public}' and tablename = ?",
                        table)
                .stream()
                .mapToInt(policy -> everything.number("select count(*) from %s where %s".formatted(table, policy)))
                .sum();
    }

    /** Rows that name the authority or the request anywhere; the audit trail of an authority names it in each. */
    private static int naming(Sql sql, String table, SampleCase file) {
        return sql.number(
                "select count(*) from %s t where to_jsonb(t)::text like ? or to_jsonb(t)::text like ?".formatted(table),
                "%\"" + file.callers().authority() + "\"%",
                "%\"" + file.id() + "\"%");
    }

    /** A request that leaves something in every table. */
    static SampleCase richCase() {
        var callers = Callers.ofFreshAuthority();
        var rich = SampleRequest.incomingAssistance()
                .with("offences", List.of(Map.of("article", "15", "main", true)))
                .with("foreignReferences", List.of(Map.of("reference", "PNF-" + callers.authority())));
        var first = callers.caseworker()
                .post(Api.REQUESTS, rich, "Idempotency-Key", callers.authority())
                .expecting(201)
                .id();
        var file = SampleCase.of(callers, rich);
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        file.end(file.open("REQUEST_FOR_INFORMATION", "openedOn", "2025-03-07"), "2025-03-09");
        file.act("/links", Map.of("kind", "SUPPLEMENTS", "to", first)).expecting(201);
        file.act("/notes", Map.of("text", "Called Paris")).expecting(201);
        file.act("/persons", Map.of("kind", "NATURAL", "name", "Ada", "roles", List.of("WITNESS")))
                .expecting(201);
        file.act("/persons/1/protection", Map.of("reason", "a threat")).expecting(200);
        file.act(
                        callers.supervisor(),
                        "/persons/1/identity-grants",
                        Map.of(
                                "person",
                                callers.caseworker().person(),
                                "until",
                                "2099-01-01T00:00:00Z",
                                "reason",
                                "a hearing"))
                .expecting(201);
        file.sendLetter("STATUS_NOTE");
        var assigned = Map.of("kind", "ASSIGNED", "person", "x|ada", "reason", "knows the case");
        file.act(callers.supervisor(), "/access-rights", assigned).expecting(201);
        return file;
    }
}
