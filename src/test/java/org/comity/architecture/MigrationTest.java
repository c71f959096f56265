package org.comity.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.base.longjobs.JobKind;
import org.comity.base.longjobs.JobState;
import org.comity.base.outgoing.OutgoingOutcome;
import org.comity.cases.access.AccessRightKind;
import org.comity.cases.access.review.ReviewFinding;
import org.comity.cases.deadline.DeadlineEnding;
import org.comity.cases.execution.ExecutionState;
import org.comity.cases.history.EntryKind;
import org.comity.cases.letter.LetterState;
import org.comity.cases.letter.text.LetterKind;
import org.comity.cases.letter.text.LetterLanguage;
import org.comity.cases.letter.text.LetterReply;
import org.comity.cases.mail.MailState;
import org.comity.cases.part.content.ContentRecord;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.request.PriorityReason;
import org.comity.cases.request.RequestPriority;
import org.comity.cases.request.content.Channel;
import org.comity.cases.request.content.ConventionRole;
import org.comity.cases.request.content.DualCriminality;
import org.comity.cases.request.content.MatterType;
import org.comity.cases.webhook.WebhookState;
import org.comity.publication.release.EditionDeed;
import org.comity.publication.release.EditionState;
import org.comity.publication.table.CellStatus;
import org.comity.reference.authority.OfficeList;
import org.comity.reference.minimis.MinimisBasis;
import org.comity.reference.people.NameKind;
import org.comity.reference.reminder.ReminderAddressee;
import org.comity.reference.reminder.ReminderMoment;
import org.comity.registers.run.ImportState;
import org.comity.rules.law.LegalForce;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.LinkKind;
import org.comity.rules.workflow.MeasureOutcome;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Standing;
import org.comity.rules.workflow.State;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The migrations make, from an empty database, what the code expects. */
@QuarkusTest
class MigrationTest {

    private static final Pattern VALUE = Pattern.compile("'([A-Z_]+)'");

    /** Which enum the check constraint of a column repeats. */
    private static final Map<String, Class<? extends Enum<?>>> REPEATED = Map.ofEntries(
            Map.entry("request.direction", Direction.class),
            Map.entry("request.kind", Kind.class),
            Map.entry("request.result", Result.class),
            Map.entry("request.level", AccessLevel.class),
            Map.entry("request.priority", RequestPriority.class),
            Map.entry("request.priority_code", PriorityReason.class),
            Map.entry("office_minimis_policy.basis", MinimisBasis.class),
            Map.entry("access_right.kind", AccessRightKind.class),
            Map.entry("access_review.finding", ReviewFinding.class),
            Map.entry("request.matter_type", MatterType.class),
            Map.entry("request_legal_basis.role", ConventionRole.class),
            Map.entry("measure.dual_criminality", DualCriminality.class),
            Map.entry("measure.outcome", MeasureOutcome.class),
            Map.entry("history_entry.kind", EntryKind.class),
            Map.entry("history_entry.direction", Direction.class),
            Map.entry("history_entry.from_direction", Direction.class),
            Map.entry("request_link.kind", LinkKind.class),
            Map.entry("side_process.kind", SideProcessKind.class),
            Map.entry("letter_draft.kind", LetterKind.class),
            Map.entry("letter_draft.state", LetterState.class),
            Map.entry("letter.kind", LetterKind.class),
            Map.entry("letter.channel", Channel.class),
            Map.entry("letter.language", LetterLanguage.class),
            Map.entry("letter.reply", LetterReply.class),
            Map.entry("deadline.legal_force", LegalForce.class),
            Map.entry("deadline.ending", DeadlineEnding.class),
            Map.entry("execution.state", ExecutionState.class),
            Map.entry("office_list_change.list", OfficeList.class),
            Map.entry("office_name_match.kind", NameKind.class),
            Map.entry("mail.state", MailState.class),
            Map.entry("mail.outcome", OutgoingOutcome.class),
            Map.entry("reminder.moment", ReminderMoment.class),
            Map.entry("reminder.kind", ReminderAddressee.class),
            Map.entry("import_run.state", ImportState.class),
            Map.entry("reconciliation_row.direction", Direction.class),
            Map.entry("reconciliation_row.kind", Kind.class),
            Map.entry("reconciliation_row.result", Result.class),
            Map.entry("webhook.state", WebhookState.class),
            Map.entry("webhook_delivery.outcome", OutgoingOutcome.class),
            Map.entry("job.kind", JobKind.class),
            Map.entry("job.state", JobState.class),
            Map.entry("edition.state", EditionState.class),
            Map.entry("edition_act.act", EditionDeed.class),
            Map.entry("edition_cell.statuses", CellStatus.class),
            Map.entry("state_standing.standing", Standing.class));

    @Inject
    AgroalDataSource database;

    @Inject
    EntityManager entities;

    @Inject
    Flyway flyway;

    @Test
    void theChecksOfTheDatabaseRepeatTheEnumsOfTheCode() throws SQLException {
        var checks = twoColumns("""
            select t.relname || '.' || a.attname, string_agg(pg_get_constraintdef(c.oid), ' ')
            from pg_constraint c
            join pg_class t on t.oid = c.conrelid
            join pg_attribute a on a.attrelid = t.oid and c.conkey = array[a.attnum]
            where c.contype = 'c'
            group by 1\
            """);

        repeated()
                .forEach((column, type) ->
                        assertThat(valuesIn(checks.get(column))).as(column).isEqualTo(names(type)));
    }

    @Test
    void noOtherColumnHasAListOfValuesThatNothingCompares() throws SQLException {
        var lists = twoColumns("""
            select t.relname || '.' || a.attname, pg_get_constraintdef(c.oid)
            from pg_constraint c
            join pg_class t on t.oid = c.conrelid
            join pg_attribute a on a.attrelid = t.oid and c.conkey = array[a.attnum]
            where c.contype = 'c' and pg_get_constraintdef(c.oid) like '%ARRAY[%'\
            """);

        assertThat(lists.keySet()).isEqualTo(new TreeSet<>(repeated().keySet()));
    }

    @Test
    void eachStateStandsWhereTheCodeSays() throws SQLException {
        var expected = Arrays.stream(State.values())
                .collect(Collectors.toMap(State::name, state -> state.standing().name()));

        assertThat(twoColumns("select state, standing from state_standing"))
                .containsExactlyInAnyOrderEntriesOf(expected);
    }

    /** Rows that name an authority, a request or a caller are somebody's; the catalogue says which tables have such rows. */
    @Test
    void everyTableWithRowsOfSomebodyForcesRowSecurity() throws SQLException {
        var guarded = twoColumns("""
            select c.relname, (c.relrowsecurity and c.relforcerowsecurity)::text from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
              and exists (select 1 from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
                          and a.attname in ('authority', 'request_id', 'caller', 'zone_id'))\
            """);

        assertThat(guarded)
                .hasSizeGreaterThan(15)
                .containsKeys("side_process", "request")
                .allSatisfy((table, forced) -> assertThat(forced).as(table).isEqualTo("true"));
    }

    @Test
    void theApplicationOwnsNothingAndCannotRewriteHistory() throws SQLException {
        var rights = twoColumns("""
            select table_name, string_agg(privilege_type, ',' order by privilege_type)
            from information_schema.role_table_grants
            where grantee = current_user and table_name in ('history_entry', 'audit_entry', 'earlier_row', 'noted_state', 'audit_seal',
                  'audit_sealing')
            group by table_name\
            """);
        var owned = twoColumns("""
            select relname, relname from pg_class
            where relowner = (select oid from pg_roles where rolname = current_user)\
            """);

        assertThat(rights)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "history_entry",
                        "INSERT,SELECT",
                        // It may insert each column but that of the transaction.
                        "audit_entry",
                        "SELECT",
                        "noted_state",
                        "SELECT",
                        "audit_seal",
                        "SELECT",
                        "earlier_row",
                        "SELECT"));
        assertThat(owned).isEmpty();
        assertThat(twoColumns("""
            select c.column_name, g.privilege_type from information_schema.columns c
            left join information_schema.column_privileges g
                on g.table_name = c.table_name and g.column_name = c.column_name
               and g.grantee = current_user and g.privilege_type = 'INSERT'
            where c.table_name = 'audit_entry' and g.privilege_type is null\
            """).keySet()).containsExactly("xid");
    }

    @Test
    void anEmptyDatabaseHasComeToTheLastMigration() {
        var info = flyway.info();

        assertThat(info.applied()).isNotEmpty();
        assertThat(info.pending()).isEmpty();
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
    }

    /** Those of the contents of records are found by their types. */
    private Map<String, Class<?>> repeated() {
        var all = new TreeMap<String, Class<?>>(REPEATED);
        for (var entity : entities.getMetamodel().getEntities()) {
            if (ContentRecord.class.isAssignableFrom(entity.getJavaType())) {
                var table = entity.getJavaType().getAnnotation(Table.class).name();
                for (var component :
                        entity.getAttribute("content").getJavaType().getRecordComponents()) {
                    if (component.getType().isEnum()) {
                        all.put(table + "." + column(component.getName()), component.getType());
                    }
                }
            }
        }
        assertThat(all).containsKey("contact.channel");
        return all;
    }

    private static String column(String component) {
        return component.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private Map<String, String> twoColumns(String sql) throws SQLException {
        var rows = new TreeMap<String, String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.put(found.getString(1), found.getString(2));
            }
        }
        return rows;
    }

    private static Set<String> valuesIn(String check) {
        return VALUE.matcher(check)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(one -> ((Enum<?>) one).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
