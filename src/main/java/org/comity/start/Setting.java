package org.comity.start;

import static org.comity.start.Command.MIGRATE;
import static org.comity.start.Command.REBUILD_FACTS;
import static org.comity.start.Command.SERVE;
import static org.comity.start.Command.VERIFY_HISTORY;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a deployment. Each has a variable of its own; the property behind it may be set instead, in any source of the
 * configuration. docs/running.md describes each, and a test compares the two.
 */
public enum Setting {
    /** The address of the database. */
    COMITY_DB_URL("quarkus.datasource.jdbc.url", null, SERVE, MIGRATE, VERIFY_HISTORY, REBUILD_FACTS),
    /** The role the application works with. */
    COMITY_DB_USER("quarkus.datasource.username", null, SERVE, MIGRATE, VERIFY_HISTORY, REBUILD_FACTS),
    /** The password of that role. */
    COMITY_DB_PASSWORD("quarkus.datasource.password", null, SERVE, VERIFY_HISTORY, REBUILD_FACTS),
    /** The role that owns the tables and runs the migrations. */
    COMITY_DB_OWNER("comity.migration.owner", null, MIGRATE),
    /** The password of the owner. */
    COMITY_DB_OWNER_PASSWORD("comity.migration.password", null, MIGRATE),
    /** The secret with which the settings of each transaction are signed. */
    COMITY_SETTINGS_KEY("comity.security.settings-key", null, SERVE, MIGRATE, VERIFY_HISTORY, REBUILD_FACTS),
    /** The most seconds that one statement of the database may take. */
    COMITY_DB_STATEMENT_SECONDS("comity.security.statement-seconds", "30"),
    /** How many jobs that calls start run at once, on all nodes together. */
    COMITY_JOBS_AT_ONCE("comity.jobs.at-once", "4"),
    /** How many of them run at once for one own authority. */
    COMITY_JOBS_AT_ONCE_OF_ONE_AUTHORITY("comity.jobs.at-once-of-one-authority", "2"),
    /** How many calls of one caller use the database of a node at once. */
    COMITY_CALLS_AT_ONCE_OF_ONE_CALLER("comity.calls.at-once-of-one-caller", "6"),
    /** How many calls of one own authority do. */
    COMITY_CALLS_AT_ONCE_OF_ONE_AUTHORITY("comity.calls.at-once-of-one-authority", "12"),
    /** How many costly calls do, of all callers. */
    COMITY_COSTLY_CALLS_AT_ONCE("comity.calls.costly-at-once", "6"),
    /** How many costly calls of one own authority do. */
    COMITY_COSTLY_CALLS_AT_ONCE_OF_ONE_AUTHORITY("comity.calls.costly-at-once-of-one-authority", "4"),
    /** How many costly calls of one caller do. */
    COMITY_COSTLY_CALLS_AT_ONCE_OF_ONE_CALLER("comity.calls.costly-at-once-of-one-caller", "2"),
    /** How many seconds of the database one caller may use in a minute. */
    COMITY_CALLS_SECONDS_A_MINUTE("comity.calls.seconds-a-minute", "60"),
    /** The most stored files of one caller. */
    COMITY_STORED_FILES_OF_ONE_CALLER("comity.stored-files.of-one-caller", "50"),
    /** The most stored files of one own authority. */
    COMITY_STORED_FILES_OF_ONE_AUTHORITY("comity.stored-files.of-one-authority", "500"),
    /** The most megabytes in the stored files of one caller. */
    COMITY_STORED_MEGABYTES_OF_ONE_CALLER("comity.stored-files.megabytes-of-one-caller", "500"),
    /** The most megabytes in the stored files of one own authority. */
    COMITY_STORED_MEGABYTES_OF_ONE_AUTHORITY("comity.stored-files.megabytes-of-one-authority", "5000"),
    /** How many uses of break-glass of one person may wait for their review at once. */
    COMITY_ACCESS_OPEN_REVIEWS("comity.access.open-reviews", "3"),
    /** How many tries of break-glass of one person may find nothing in a day. */
    COMITY_ACCESS_MISSES_A_DAY("comity.access.misses-a-day", "10"),
    /** How many streams of events one caller may have on a node. */
    COMITY_EVENT_STREAMS_OF_ONE_CALLER("comity.events.streams-of-one-caller", "4"),
    /** How many streams of events a node has at most. */
    COMITY_EVENT_STREAMS("comity.events.streams", "200"),
    /** The hosts in private networks to which events may be sent. */
    COMITY_OUTGOING_PRIVATE_HOSTS("comity.outgoing.private-hosts", ""),
    /** Whether calendar programs may read deadlines by secret addresses. */
    COMITY_CALENDAR_FEEDS("comity.calendar.feeds", "false"),
    /** Who sees the page of figures. */
    COMITY_DASHBOARD("comity.dashboard", "off"),
    /** Whether mails about reminders are sent. */
    COMITY_MAIL("comity.mail.enabled", "false"),
    /** The sender of the mails. */
    COMITY_MAIL_FROM("comity.mail.from", ""),
    /** The address of the list of work that the mails name. */
    COMITY_MAIL_MY_DAY("comity.mail.my-day", ""),
    /** The host of the mail server. */
    COMITY_MAIL_HOST("comity.mail.server.host", "localhost"),
    /** The port of the mail server. */
    COMITY_MAIL_PORT("comity.mail.server.port", "587"),
    /** Whether the connection to the mail server is encrypted by STARTTLS. */
    COMITY_MAIL_START_TLS("comity.mail.server.start-tls", "REQUIRED"),
    /** The user at the mail server. */
    COMITY_MAIL_USER("comity.mail.server.username", ""),
    /** The password at the mail server. */
    COMITY_MAIL_PASSWORD("comity.mail.server.password", ""),
    /** The issuer of the callers' tokens. */
    COMITY_OIDC_ISSUER("quarkus.oidc.auth-server-url", null, SERVE),
    /** The audience the tokens must name. */
    COMITY_OIDC_AUDIENCE("quarkus.oidc.token.audience", "comity"),
    /** The claim that names the caller's own authorities. */
    COMITY_OIDC_AUTHORITIES_CLAIM("comity.security.authorities-claim", "authorities"),
    /** The clients of the issuer whose tokens are taken. */
    COMITY_OIDC_CLIENTS("comity.security.clients", ""),
    /** The hours for which a token may be valid. */
    COMITY_OIDC_LONGEST_HOURS("comity.security.longest-hours", "24"),
    /** The claim that names the executing authority the caller acts for. */
    COMITY_OIDC_EXECUTING_AUTHORITY_CLAIM("comity.security.executing-authority-claim", "executing_authority"),
    /** The port the application listens on. */
    COMITY_HTTP_PORT("quarkus.http.port", "8080"),
    /** The port of metrics and health. */
    COMITY_MANAGEMENT_PORT("quarkus.management.port", "9000"),
    /** The address of this machine on which metrics and health are served. */
    COMITY_MANAGEMENT_HOST("quarkus.management.host", "127.0.0.1"),
    /** The proxies whose forwarded headers are read. */
    COMITY_TRUSTED_PROXIES("quarkus.http.proxy.trusted-proxies", "127.0.0.1"),
    /** Whether Swagger UI is served. */
    COMITY_SWAGGER_UI("quarkus.swagger-ui.enabled", "false"),
    /** Folders of national law. */
    COMITY_LAW_FOLDERS("comity.law.folders", ""),
    /** Folders with indicators of a State. */
    COMITY_INDICATOR_FOLDERS("comity.indicators.folders", ""),
    /** Folders with layouts of returns of an office. */
    COMITY_RETURN_FOLDERS("comity.returns.folders", ""),
    /** The policy of disclosure control of published figures. */
    COMITY_DISCLOSURE_POLICY("comity.publication.policy", "standard"),
    /** The begin of the address at which readers find published figures. */
    COMITY_PUBLIC_ADDRESS("comity.public-address", ""),
    /** The code of the licence of published figures. */
    COMITY_LICENCE("comity.publication.licence.name", ""),
    /** The title of this licence. */
    COMITY_LICENCE_TITLE("comity.publication.licence.title", ""),
    /** The address of its text. */
    COMITY_LICENCE_ADDRESS("comity.publication.licence.path", ""),
    /** The file with the key that signs anchors. */
    COMITY_SIGNING_KEY("comity.evidence.signing-key", ""),
    /** The file that anchors are appended to. */
    COMITY_ANCHOR_FILE("comity.evidence.anchor-file", ""),
    /** The address that anchors are sent to. */
    COMITY_ANCHOR_URL("comity.evidence.anchor-url", ""),
    /** The seconds from one anchor to the next. */
    COMITY_ANCHOR_SECONDS("comity.evidence.anchor-seconds", "300"),
    /** The verifier's copy of the anchors. */
    COMITY_ANCHOR_COPY("comity.evidence.anchor-copy", ""),
    /** The public keys that the copy is verified with. */
    COMITY_ANCHOR_PUBLIC_KEY("comity.evidence.anchor-public-key", "");

    private final String property;
    private final @Nullable String preset;
    private final Set<Command> neededBy;

    Setting(String property, @Nullable String preset, Command... neededBy) {
        this.property = property;
        this.preset = preset;
        this.neededBy = Set.of(neededBy);
    }

    /** The property of the configuration that holds the value. */
    public String property() {
        return property;
    }

    /** True if the command does not run without it. */
    public boolean isNeededBy(Command command) {
        return neededBy.contains(command);
    }

    /** The value that holds if nothing is set. */
    public Optional<String> preset() {
        return Optional.ofNullable(preset);
    }

    /** A fault of this setting; the text begins with its name. */
    String fault(String sentence) {
        return name() + ": " + sentence;
    }
}
