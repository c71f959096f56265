package org.comity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** An OpenID Connect issuer as far as the start needs one: a discovery document and a set of keys. */
final class DiscoveryServer implements AutoCloseable {

    private final HttpServer server;
    private final KeyPair pair = pair();

    DiscoveryServer() {
        server = listening();
        String keys = keys();
        server.createContext(
                "/good/.well-known/openid-configuration", exchange -> answer(exchange, document(issuer())));
        server.createContext(
                "/other/.well-known/openid-configuration",
                exchange -> answer(exchange, document("https://else.example")));
        server.createContext("/text/.well-known/openid-configuration", exchange -> answer(exchange, "hello"));
        server.createContext("/good/keys", exchange -> answer(exchange, keys));
        server.start();
    }

    private static HttpServer listening() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String issuer() {
        return address("good");
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
    }

    private String document(String issuer) {
        return """
                {"issuer": "%s", "jwks_uri": "%s/keys", "token_endpoint": "%s/token",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer, issuer(), issuer());
    }

    /** A token with these claims beside those of the issuer, signed with the key that is published. */
    String token(String subject, Map<String, Object> claims) {
        var all = new HashMap<>(claims);
        all.put("iss", issuer());
        all.put("aud", "comity");
        all.put("sub", subject);
        all.put("exp", Instant.now().plusSeconds(3600).getEpochSecond());
        try {
            var json = new ObjectMapper();
            var content = text(json.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT", "kid", "one"))) + "."
                    + text(json.writeValueAsBytes(all));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + text(signature.sign());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String keys() {
        var key = (RSAPublicKey) pair.getPublic();
        return """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "one", "n": "%s", "e": "%s"}]}""".formatted(text(key.getModulus()), text(key.getPublicExponent()));
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the sign byte in front. */
    private static String text(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] plain = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return text(plain);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
