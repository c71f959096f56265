package org.comity.start;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a deployment sets by environment variables; docs/running.md describes each, and a test compares the two. */
public enum Setting {
    /** The address of the database. */
    COMITY_DB_URL(true, null),
    /** The role the application works with. */
    COMITY_DB_USER(true, null),
    /** The password of that role. */
    COMITY_DB_PASSWORD(true, null),
    /** The role that owns the tables and runs the migrations. */
    COMITY_DB_OWNER(true, null),
    /** The password of the owner. */
    COMITY_DB_OWNER_PASSWORD(true, null),
    /** The most seconds that one statement of the database may take. */
    COMITY_DB_STATEMENT_SECONDS(false, "30"),
    /** The issuer of the callers' tokens. */
    COMITY_OIDC_ISSUER(true, null),
    /** The audience the tokens must name. */
    COMITY_OIDC_AUDIENCE(false, "comity"),
    /** The claim that names the caller's own authorities. */
    COMITY_OIDC_AUTHORITIES_CLAIM(false, "authorities"),
    /** The claim that names the executing authority the caller acts for. */
    COMITY_OIDC_EXECUTING_AUTHORITY_CLAIM(false, "executing_authority"),
    /** The port the application listens on. */
    COMITY_HTTP_PORT(false, "8080"),
    /** Whether Swagger UI is served. */
    COMITY_SWAGGER_UI(false, "false"),
    /** Folders of national law. */
    COMITY_LAW_FOLDERS(false, "");

    private final boolean required;
    private final @Nullable String preset;

    Setting(boolean required, @Nullable String preset) {
        this.required = required;
        this.preset = preset;
    }

    public boolean required() {
        return required;
    }

    /** What holds if nothing is set. */
    public Optional<String> preset() {
        return Optional.ofNullable(preset);
    }

    /** What is set here, or what holds otherwise; an empty variable counts as not set. */
    Optional<String> in(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(name()))
                .filter(value -> !value.isBlank())
                .or(this::preset);
    }

    /** A sentence on this setting, which it names first. */
    String saying(String sentence) {
        return name() + ": " + sentence;
    }
}
