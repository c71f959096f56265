package org.comity.dev.config;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.comity.dev.database.DevDatabase;
import org.comity.dev.database.DevHome;
import org.comity.dev.tokens.IssuerKey;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * The settings that are known only at the start. The database is started when the first of its settings is read and not
 * before, since builds make sources, too, that nobody reads.
 */
final class DevConfigSource implements ConfigSource {

    /** Above application.properties and below the environment, which may name another database. */
    private static final int ORDINAL = 270;

    private static final Map<String, Function<DevDatabase, String>> OF_THE_DATABASE = Map.of(
            "quarkus.datasource.jdbc.url", DevDatabase::url,
            "quarkus.datasource.username", database -> DevDatabase.APPLICATION,
            "quarkus.datasource.password", DevDatabase::password,
            "quarkus.flyway.jdbc-url", DevDatabase::url,
            "quarkus.flyway.username", database -> DevDatabase.OWNER,
            "quarkus.flyway.password", DevDatabase::password,
            "comity.dev.superuser-url", DevDatabase::superuserUrl);

    private static final String PUBLIC_KEY = "quarkus.oidc.public-key";
    private static final String SIGNING_KEY = "comity.evidence.signing-key";
    private static final String SETTINGS_KEY = "comity.security.settings-key";

    private final DevHome home;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    DevConfigSource(DevHome home) {
        this.home = home;
        known.put("comity.dev.folder", home.folder().toString());
    }

    @Override
    public Set<String> getPropertyNames() {
        Set<String> names = new HashSet<>(OF_THE_DATABASE.keySet());
        names.add(PUBLIC_KEY);
        names.add(SIGNING_KEY);
        names.add(SETTINGS_KEY);
        names.add("comity.dev.folder");
        return Set.copyOf(names);
    }

    @Override
    public @Nullable String getValue(String name) {
        if (OF_THE_DATABASE.containsKey(name)) {
            startOnce();
        } else if (name.equals(PUBLIC_KEY)) {
            known.computeIfAbsent(PUBLIC_KEY, key -> IssuerKey.in(home).publicText());
        } else if (name.equals(SIGNING_KEY)) {
            known.computeIfAbsent(SIGNING_KEY, key -> AnchorKey.in(home).toString());
        } else if (name.equals(SETTINGS_KEY)) {
            known.computeIfAbsent(SETTINGS_KEY, key -> DevSecret.in(home));
        }
        return known.get(name);
    }

    private synchronized void startOnce() {
        if (!known.containsKey("quarkus.datasource.jdbc.url")) {
            DevDatabase database = DevDatabase.running(home);
            OF_THE_DATABASE.forEach((name, value) -> known.put(name, value.apply(database)));
        }
    }

    @Override
    public String getName() {
        return "Comity's embedded database and local issuer";
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }
}
