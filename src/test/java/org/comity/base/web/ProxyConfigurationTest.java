package org.comity.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.start.Setting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proxy that is deployed in front of Comity has its limits, and passes on what it should and nothing else. */
class ProxyConfigurationTest {

    private static final Path FILE = Path.of("deploy/nginx.conf");
    private static final Properties COMITY = new Properties();

    private static String proxy;
    private static JsonNode compose;

    @BeforeAll
    static void read() throws IOException {
        proxy = Files.readString(FILE).replaceAll("(?m)^\\s*#.*$", "");
        compose = new YAMLMapper().readTree(Files.readString(Path.of("deploy/compose.yaml")));
        try (InputStream properties = Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
            COMITY.load(properties);
        }
    }

    @Test
    void headsAndBodiesHaveTheLimitsOfComity() {
        assertThat(value("client_header_timeout")).isEqualTo(time("comity.http.head-time"));
        assertThat(value("client_body_timeout")).isEqualTo(time("comity.http.body-time"));
        assertThat(value("client_max_body_size")).isEqualTo(Integer.toString(BodyReader.LONGEST_BODY));
        assertThat(found("location = /api/v1/imports \\{\\s*client_max_body_size (\\w+);"))
                .containsExactly(
                        COMITY.getProperty("quarkus.http.limits.max-body-size").toLowerCase(Locale.ROOT));
        var buffers = value("large_client_header_buffers").split(" ");
        var most = COMITY.getProperty("quarkus.http.limits.max-header-size");
        assertThat(kilobytes(buffers[1]) * Integer.parseInt(buffers[0])).isLessThanOrEqualTo(kilobytes(most));
    }

    @Test
    void anUnusedConnectionEndsAtTheProxyFirst() {
        var seconds =
                found("upstream comity \\{[^}]*keepalive_timeout (\\d+)s;").getFirst();

        assertThat(Duration.ofSeconds(Long.parseLong(seconds)))
                .isLessThan(Duration.parse("PT" + COMITY.getProperty("comity.http.idle-time")));
    }

    /** The headers that the server reads from a trusted proxy, and two that are usual. */
    @Test
    void noForwardedHeaderOfACallerIsPassedOn() {
        var set = Pattern.compile("proxy_set_header (\\S+) (\\S+);")
                .matcher(proxy)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));

        assertThat(set)
                .containsAllEntriesOf(Map.of(
                        "Host", "$host",
                        "X-Forwarded-Proto", "$scheme",
                        "X-Forwarded-Host", "$host",
                        "X-Forwarded-For", "$remote_addr",
                        "X-Forwarded-Port", "\"\"",
                        "X-Forwarded-Prefix", "\"\"",
                        "X-Forwarded-Server", "\"\"",
                        "X-Forwarded-Ssl", "\"\"",
                        "Forwarded", "\"\""))
                .hasSize(10);
        assertThat(proxy).doesNotContain("$http_", "$proxy_add_x_forwarded_for");
    }

    @Test
    void onlyTheApiTheDashboardAndSwaggerUiArePassedOn() {
        assertThat(found("location ([^{]+) \\{[^}]*proxy_pass http://comity;"))
                .containsExactly(
                        "/api/",
                        "/api/v1/calendar/",
                        "/api/v1/published",
                        "= /api/v1/imports",
                        "/dashboard",
                        COMITY.getProperty("quarkus.swagger-ui.path"));
        assertThat(found("location ([^{]+) \\{")).hasSize(7).endsWith("/");
        assertThat(found("location / \\{\\s*(.+)\n")).containsExactly("return 404;");
    }

    @Test
    void noLogHasTheSecretAddressOfACalendar() {
        assertThat(value("access_log")).isEqualTo("off");
        assertThat(found("location /api/v1/calendar/ \\{\\s*([^}]+)\\}"))
                .singleElement()
                .satisfies(location -> assertThat(location).startsWith("error_log /dev/null;"));
    }

    @Test
    void anAddressThatAsksOftenWithoutATokenIsSlowedDown() {
        assertThat(found("limit_req_zone \\$binary_remote_addr zone=(\\w+):1m rate=\\d+r/m;"))
                .containsExactly("calendars", "published");
        for (var location : List.of("/api/v1/published", "/dashboard")) {
            assertThat(found("location " + location + " \\{\\s*([^}]+)\\}"))
                    .singleElement()
                    .satisfies(text -> assertThat(text).contains("limit_req zone=published burst=200 nodelay;"));
        }
        assertThat(found("location /api/v1/calendar/ \\{\\s*([^}]+)\\}"))
                .singleElement()
                .satisfies(location -> assertThat(location).contains("limit_req zone=calendars burst=100 nodelay;"));
        assertThat(value("limit_req_status")).isEqualTo("429");
    }

    @Test
    void aTargetThatIsNoPathAndAnotherNameAreRefused() {
        assertThat(found("if \\(\\$request !~ \"(.+)\"\\) \\{\\s*return 400;"))
                .singleElement()
                .satisfies(form -> {
                    assertThat("GET /api/v1/me HTTP/1.1").containsPattern(form);
                    assertThat("GET http://comity.example/api/v1/me HTTP/1.1").doesNotContainPattern(form);
                    assertThat("OPTIONS * HTTP/1.1").doesNotContainPattern(form);
                });
        assertThat(found("default_server;\\s*([^}]+)\\}"))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal).matches("ssl_reject_handshake on;\\s+return 421;"));
    }

    @Test
    void comityTrustsTheAddressOfTheProxyAlone() {
        var services = compose.path("services");

        assertThat(services.at("/comity/environment/COMITY_TRUSTED_PROXIES").asText())
                .isEqualTo(services.at("/proxy/networks/front/ipv4_address").asText())
                .isNotEmpty();
        assertThat(found("server (\\S+:\\d+);"))
                .containsExactly("comity:" + Setting.COMITY_HTTP_PORT.preset().orElseThrow());
    }

    @Test
    void theNameOfTheDeploymentReplacesTheExample(@TempDir Path folder) throws Exception {
        var service = compose.at("/services/proxy");
        var started = service.at("/command/0").asText().replace("$$", "$");
        assertThat(started).endsWith(" && exec nginx -c /tmp/nginx.conf");
        assertThat(service.path("volumes").toString()).contains("./nginx.conf:/opt/comity/nginx.conf:ro");
        var made = folder.resolve("nginx.conf");
        var process = new ProcessBuilder(
                        "bash",
                        "-c",
                        started.replaceFirst(" && exec .*", "")
                                .replace("/opt/comity/nginx.conf", FILE.toString())
                                .replace("/tmp/nginx.conf", made.toString()))
                .redirectErrorStream(true);
        process.environment().put("COMITY_URL", "https://mla.justice.example");

        assertThat(process.start().waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(made))
                .contains("server_name mla.justice.example;\n")
                .doesNotContain("comity.example");
    }

    /** The first value of a directive, which is that of the whole server. */
    private static String value(String directive) {
        return found("\\b" + directive + " ([^;]+);").getFirst();
    }

    private static List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(proxy)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    private static String time(String property) {
        return COMITY.getProperty(property).toLowerCase(Locale.ROOT);
    }

    private static int kilobytes(String size) {
        assertThat(size).matches("\\d+[kK]");
        return Integer.parseInt(size.substring(0, size.length() - 1));
    }
}
