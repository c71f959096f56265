package org.comity.start;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Checks that the issuer answers with a discovery document that names it. */
final class PreflightIssuer {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final String issuer;

    PreflightIssuer(String issuer) {
        this.issuer = withoutLastSlash(issuer);
    }

    void check(List<String> faults) {
        String address = issuer + "/.well-known/openid-configuration";
        try {
            HttpResponse<String> answer = ask(address);
            if (answer.statusCode() != 200) {
                faults.add(issuerFault(address + " answers " + answer.statusCode() + " and not a discovery document."));
                return;
            }
            JsonNode named = new ObjectMapper().readTree(answer.body()).path("issuer");
            if (!withoutLastSlash(named.asText()).equals(issuer)) {
                faults.add(issuerFault(address + " names another issuer, \"" + named.asText() + "\"; set that one."));
            }
        } catch (JsonProcessingException e) {
            faults.add(issuerFault(address + " does not answer in JSON."));
        } catch (IOException e) {
            faults.add(
                    issuerFault(address + " cannot be reached (" + e.getClass().getSimpleName() + ")."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            faults.add(issuerFault(address + " could not be asked, because the program was stopped."));
        }
    }

    private static HttpResponse<String> ask(String address) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(TIMEOUT).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String issuerFault(String sentence) {
        return Setting.COMITY_OIDC_ISSUER.fault(sentence);
    }

    private static String withoutLastSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
