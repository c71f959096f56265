package org.comity.sample;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.comity.dev.tokens.DevTokens;
import org.comity.dev.tokens.DevUser;

/**
 * The people of one authority.
 *
 * @param authority the code of the authority
 */
public record Callers(String authority) {

    /** The executing authorities that every office of a test works with. */
    public static final String[] EXECUTING_AUTHORITIES = {
        "PROSECUTOR-0",
        "PROSECUTOR-1",
        "PROSECUTOR-2",
        "PROSECUTOR-3",
        "PROSECUTOR-7",
        "PROSECUTOR-8",
        "P",
        "POLICE",
        "FIU-1",
        "WRONG-1",
        "WKSTA"
    };

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Map<DevUser, Api> KNOWN = new ConcurrentHashMap<>();

    /** The people of an authority that nobody else uses. */
    public static Callers ofFreshAuthority() {
        return ofFreshAuthorityIn("AUT");
    }

    /** The people of an authority of a State, ISO 3166-1 alpha-3, that nobody else uses. */
    public static Callers ofFreshAuthorityIn(String country) {
        var callers = new Callers("TEST-" + NEXT.incrementAndGet());
        callers.administrator()
                .put(
                        "/api/v1/authorities/" + callers.authority,
                        Map.of("name", "Authority of a test", "country", country, "zoneId", "Europe/Vienna"))
                .expecting(200);
        callers.knowExecutingAuthorities();
        return callers;
    }

    /** Enters the executing authorities that tests send requests to in the list of the office, unless they are there. */
    public void knowExecutingAuthorities() {
        Shared.enterExecutingAuthorities(authority);
    }

    public Api administrator() {
        return named("adam", "administrator");
    }

    /** Gives the authority another State and time zone, which two administrators do. */
    public void moveTo(String country, String zone) {
        var path = "/api/v1/authorities/" + authority;
        var moved = Map.of("name", "Moved", "country", country, "zoneId", zone);
        var proposed = administrator()
                .put(path, moved, "If-Match", administrator().get(path).etag())
                .expecting(202);
        named("zoe", "administrator")
                .put(path, moved, "If-Match", proposed.etag())
                .expecting(200);
    }

    public Api caseworker() {
        return named("cleo", "caseworker");
    }

    public Api supervisor() {
        return named("sven", "supervisor");
    }

    public Api auditor() {
        return named("aude", "auditor");
    }

    /** One of the people of an executing authority. */
    public Api executing(String executingAuthority) {
        return signedFor(
                DevUser.of("ella", "ella", authority, "executing-authority").executingFor(executingAuthority));
    }

    /** Somebody with these roles. */
    public Api named(String login, String... roles) {
        return signedFor(DevUser.of(login, login, authority, roles));
    }

    private static Api signedFor(DevUser user) {
        return KNOWN.computeIfAbsent(user, wanted -> new Api(Shared.ISSUER.sign(wanted)));
    }

    /** The key and the connection, which are costly to get, for all authorities. */
    private static final class Shared {

        private static final DevTokens ISSUER = DevTokens.local();
        private static final Sql DATABASE = Sql.superuser();

        private static synchronized void enterExecutingAuthorities(String authority) {
            DATABASE.run("""
                    insert into office_executing_authority (id, authority, code, name, other_names, version)
                    select gen_random_uuid(), ?, code, 'Office of ' || code, '{}', 0 from unnest(?) code
                    on conflict do nothing""", authority, EXECUTING_AUTHORITIES);
        }
    }
}
